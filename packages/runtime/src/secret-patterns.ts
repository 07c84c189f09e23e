/** Stands in whatever one of the patterns below matches: most texts are done with after this one look. */
export const SECRET_HINT =
  /gh[pousr]_|github_pat_|glpat-|hf_|sk-|xox[abeoprs]-|npm_|dapi|AKIA|ASIA|AIza|eyJ|-----BEGIN|se?ig=|Signature=|Security-Token=|Key=|:\/\//i;

/**
 * Shapes of provider tokens, for values nobody registered. Each is specific enough not to hit prose or digests, and
 * takes time in proportion to the text, whoever wrote it. No word boundary before them: in JSON a line break is `\n`, and
 * in an address `=` is `%3D`. `a{9}a*` and not `a{9,}`: in millions of characters that one runs out of stack.
 */
export const SECRET_PATTERNS: readonly RegExp[] = [
  /gh[pousr]_[A-Za-z0-9]{36}[A-Za-z0-9]*/g, // GitHub tokens
  /github_pat_[A-Za-z0-9_]{60}[A-Za-z0-9_]*/g,
  /glpat-[A-Za-z0-9_-]{20}[A-Za-z0-9_-]*/g, // GitLab
  /hf_[A-Za-z0-9]{30}[A-Za-z0-9]*/g, // Hugging Face
  /sk-(?<=(?:^|[^A-Za-z0-9]|\\[nrt]|%[0-9A-F]{2})sk-)(?:ant-|proj-)?[A-Za-z0-9_-]{20}[A-Za-z0-9_-]*/g, // OpenAI, Anthropic
  /xox[abeoprs]-[A-Za-z0-9-]{10}[A-Za-z0-9-]*/g, // Slack
  /npm_[A-Za-z0-9]{36}\b/g,
  /dapi[0-9a-f]{32}\b/g, // Databricks
  /(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, // AWS key ids
  /AIza[A-Za-z0-9_-]{35}\b/g, // Google API keys
  /(?<![\w-])(?=[\w-]*?eyJ[\w-]{8})[\w-]+\.eyJ[\w-]{8}[\w-]*\.[\w-]{10}[\w-]*/g, // JSON Web Tokens
  // To the next dashes, whatever they begin: a key without its end is a key, and no text is searched twice.
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|(?=-----)|$)/g,
  /(?<=[?&](?:X-Amz-Signature|X-Amz-Security-Token|X-Goog-Signature|sig|se?ig)=)[A-Za-z0-9%/+=._-]{6}[A-Za-z0-9%/+=._-]*/gi, // presigned URLs
  /(?:Account|SharedAccess)Key=[A-Za-z0-9+/]{40}[A-Za-z0-9+/=]*/g, // Azure connection strings
  /(?<=\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]{1,100}:)[^\s@/]{3,200}(?=@)/gi, // password in a URL
  /https:\/\/[a-z0-9.-]*\.webhook\.office\.com\/[^\s"'<>]+/gi, // Teams
  /https:\/\/hooks\.slack\.com\/[^\s"'<>]+/gi,
];
