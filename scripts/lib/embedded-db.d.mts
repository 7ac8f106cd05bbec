export interface RunningCluster {
  /** Address of the database `postgres`, as its superuser. */
  readonly url: string;
  /** True when the server was already running. */
  readonly reused: boolean;
  isRunning(): Promise<boolean>;
  stop(): Promise<void>;
  /** Stops the server unless another living process uses it; resolves to true when it was left running. */
  release(): Promise<boolean>;
}

/** Starts, or finds, the embedded PostgreSQL whose cluster is kept in `base`. */
export function startEmbedded(
  base: string,
  options?: { /** Server settings, `name=value`. */ settings?: string[] },
): Promise<RunningCluster>;
