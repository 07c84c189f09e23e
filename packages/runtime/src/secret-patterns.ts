/** Shapes of provider tokens, for values nobody registered. Each is specific enough not to hit prose or digests. */
export const SECRET_PATTERNS: readonly RegExp[] = [
  /\bgh[pousr]_[A-Za-z0-9]{36,}\b/g, // GitHub tokens
  /\bgithub_pat_[A-Za-z0-9_]{60,}\b/g,
  /\bglpat-[A-Za-z0-9_-]{20,}/g, // GitLab
  /\bhf_[A-Za-z0-9]{30,}\b/g, // Hugging Face
  /\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{20,}/g, // OpenAI, Anthropic
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g, // Slack
  /\bnpm_[A-Za-z0-9]{36}\b/g,
  /\bdapi[0-9a-f]{32}\b/g, // Databricks
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, // AWS key ids
  /\bAIza[A-Za-z0-9_-]{35}\b/g, // Google API keys
  /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{10,}/g, // JSON Web Tokens
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?-----END [A-Z ]*PRIVATE KEY-----/g,
  /(?<=[?&](?:X-Amz-Signature|X-Amz-Security-Token|X-Goog-Signature|sig|se?ig)=)[A-Za-z0-9%/+=._-]{16,}/gi, // presigned URLs
  /(?<=\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]{1,100}:)[^\s@/]{3,200}(?=@)/gi, // password in a URL
  /https:\/\/[a-z0-9.-]*\.webhook\.office\.com\/[^\s"'<>]+/gi, // Teams
  /https:\/\/hooks\.slack\.com\/[^\s"'<>]+/gi,
];
