import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readJson, writeJson } from './atomic-file.js';
import { hasLapsed, startLease, whyLapsed, type Lease } from './lease.js';
import { ServerRecord } from './leftovers.js';
import { ModelServer } from './model-server.js';
import {
  CONFIG_FILE,
  PROTOCOL,
  serverLog,
  type ArmSpec,
  type Command,
  type Dropped,
  type RouterConfig,
  type RouterState,
} from './protocol.js';
import { Splitter } from './splitter.js';

/** How often the lease is looked at. A timer of the whole term would not do: timers end at 24 days. */
const WATCH_MS = 100;

/** A command that cannot be obeyed: 400 not understood, 409 the lease was lost, 422 not in this state. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 409 | 422,
    message: string,
  ) {
    super(message);
  }
}

/** Two arms, a weight between them, and the rules by which they may change. */
export class Router {
  readonly epoch = randomBytes(8).toString('hex');
  readonly config: RouterConfig;
  /** Where it listens; known once it does. */
  url = '';

  readonly #folder: string;
  readonly #record: ServerRecord;
  readonly #splitter = new Splitter();
  /** Servers that get no new requests and are on their way out. */
  readonly #retiring = new Set<Promise<void>>();
  #environment: NodeJS.ProcessEnv = process.env;
  #weight = 0;
  #stable: ModelServer | undefined;
  #candidate: ModelServer | undefined;
  #lease: Lease | undefined;
  #dropped: Dropped | undefined;
  #watch: NodeJS.Timeout | undefined;

  constructor(folder: string) {
    const config = readJson(join(folder, CONFIG_FILE)) as RouterConfig | undefined;
    if (!config) throw new Error(`${folder} holds no ${CONFIG_FILE}`);
    this.#folder = folder;
    this.config = config;
    this.#record = new ServerRecord(folder);
  }

  /** Brings up what was stable, at weight 0. */
  resume(): void {
    const left = this.#record.endLeftovers();
    if (left.length) console.error(`ended the model servers a killed router left behind: ${left.join(', ')}`);
    if (this.config.stable) this.#stable = this.#serve(this.config.stable);
    this.#watch = setInterval(() => this.#dropForsaken(), WATCH_MS);
  }

  /** The arm for the next request. */
  choose(): ModelServer | undefined {
    const candidate = this.#weight > 0 && this.#splitter.choosesCandidate(this.#weight);
    return candidate ? this.#candidate : this.#stable;
  }

  /** Who answers when the arm cannot be reached. */
  fallbackFor(arm: ModelServer): ModelServer | undefined {
    return arm === this.#stable ? undefined : this.#stable;
  }

  state(): RouterState {
    const { host, timeoutMs, fence } = this.config;
    return {
      protocol: PROTOCOL,
      epoch: this.epoch,
      pid: process.pid,
      url: this.url,
      host,
      port: this.config.port,
      timeoutMs,
      fence,
      weight: this.#weight,
      stable: this.#stable?.state() ?? null,
      candidate: this.#candidate?.state() ?? null,
      dropped: this.#dropped ?? null,
    };
  }

  /** Throws a Refusal. A higher fence shuts out all holders of lower ones, also after a restart. */
  obey(command: Command): void {
    if (!Number.isSafeInteger(command.fence) || command.fence < 1) throw new Refusal(400, 'no fence');
    if (command.fence < this.config.fence) {
      throw new Refusal(409, `fence ${command.fence} is older than ${this.config.fence}: the lease was lost`);
    }
    if (command.fence > this.config.fence) this.#raiseFence(command.fence);
    switch (command.do) {
      case 'environment':
        this.#environment = command.environment;
        // The keeper starts the next router, should this one die.
        if (process.connected) process.send?.({ environment: command.environment });
        return;
      case 'lease':
        this.#extendLease(command.termMs, command.held);
        return;
      case 'stage':
        this.#stage(command.arm);
        return;
      case 'weight':
        this.#setWeight(command.weight);
        return;
      case 'promote':
        this.#promote();
        return;
      case 'discard':
        this.#discard();
        return;
      default:
        throw new Refusal(400, 'no such command');
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#watch);
    for (const server of [this.#stable, this.#candidate]) if (server) this.#retire(server);
    await Promise.all(this.#retiring);
  }

  #extendLease(termMs: number, held: boolean): void {
    if (!Number.isFinite(termMs) || termMs <= 0) throw new Refusal(400, 'a lease needs a term');
    this.#lease = startLease(termMs, held);
  }

  /** What nobody answers for any more gets no requests and is stopped. */
  #dropForsaken(): void {
    const lease = this.#lease;
    if (!lease || !hasLapsed(lease)) return;
    this.#lease = undefined;
    const candidate = this.#candidate;
    if (!candidate) return;
    const { version, digest } = candidate.spec;
    this.#dropped = { version, digest, weight: this.#weight, why: whyLapsed(lease) };
    console.error(
      `${new Date().toISOString()} took version ${version} off, which had ${this.#weight} % of the requests: ${whyLapsed(lease)}`,
    );
    this.#weight = 0;
    this.#discard();
  }

  #stage(arm: ArmSpec): void {
    if (this.#candidate?.spec.digest === arm.digest) return;
    if (this.#candidate)
      throw new Refusal(422, `version ${this.#candidate.spec.version} is the candidate already`);
    if (!this.#lease) throw new Refusal(422, 'nobody holds a lease for a candidate');
    this.#candidate = this.#serve(arm);
    this.#dropped = undefined;
  }

  #setWeight(weight: number): void {
    if (!Number.isFinite(weight) || weight < 0 || weight > 100)
      throw new Refusal(400, 'a weight lies between 0 and 100');
    if (weight > 0 && !this.#candidate?.state().ready) throw new Refusal(422, 'the candidate is not ready');
    if (weight > 0 && !this.#stable)
      throw new Refusal(422, 'there is no stable version to share the traffic with');
    this.#weight = weight;
  }

  /** One write makes the candidate the stable version; before it the old one is, after it the new one. */
  #promote(): void {
    const promoted = this.#candidate;
    if (!promoted) throw new Refusal(422, 'there is no candidate');
    if (!promoted.state().ready) throw new Refusal(422, 'the candidate is not ready');
    this.#save({ stable: promoted.spec });
    const old = this.#stable;
    this.#stable = promoted;
    this.#candidate = undefined;
    this.#weight = 0;
    this.#lease = undefined;
    if (old) this.#retire(old);
  }

  #discard(): void {
    if (this.#weight > 0) throw new Refusal(422, `the candidate still gets ${this.#weight} % of the traffic`);
    if (this.#candidate) this.#retire(this.#candidate);
    this.#candidate = undefined;
  }

  #serve(arm: ArmSpec): ModelServer {
    const server = new ModelServer(arm, {
      environment: () => this.#environment,
      record: this.#record,
      logFile: join(this.#folder, serverLog(arm.digest)),
    });
    server.start();
    return server;
  }

  #retire(server: ModelServer): void {
    const stopping = server.stop().finally(() => this.#retiring.delete(stopping));
    this.#retiring.add(stopping);
  }

  /** On a full disk, too: else nobody could take the traffic off a candidate whose holder is gone. */
  #raiseFence(fence: number): void {
    this.config.fence = fence;
    try {
      this.#save({});
    } catch (error) {
      console.error(`fence ${fence} is not on disk`, error);
    }
  }

  #save(change: Partial<RouterConfig>): void {
    writeJson(join(this.#folder, CONFIG_FILE), { ...this.config, ...change });
    Object.assign(this.config, change);
  }
}
