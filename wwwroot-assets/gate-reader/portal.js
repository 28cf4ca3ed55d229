// How the page talks to the portal: the device key, never a cookie, and never longer than asked.
const V1 = "/api/v1";

/** The portal could not be reached, or not in time. */
export class Unreachable extends Error {}

/** The portal answered, and refused. */
export class Refused extends Error {
  constructor(status, code, waitSeconds) {
    super(`${status} ${code}`);
    Object.assign(this, { status, code, waitSeconds });
  }
}

/** True for what another try may mend: no connection, a portal in trouble, too many questions. */
export const isPassing = error => error instanceof Unreachable || error.status >= 500 || error.status === 429 || error.status === 408;

export class Portal {
  #key;

  constructor(key) {
    this.#key = key;
  }

  get(path, options) {
    return this.#ask("GET", path, undefined, options);
  }

  post(path, body, options) {
    return this.#ask("POST", path, body, options);
  }

  /** The `data` of the envelope, or the body as it is; null for "as you know it". */
  async #ask(method, path, body, { tag, language = "en", patience = 10_000 } = {}) {
    const response = await this.fetch(path, { method, body, tag, language, patience });
    if (response.status === 304) {
      return { tag, content: null };
    }
    const content = await withinTime(response.json(), patience);
    if (!response.ok) {
      throw new Refused(response.status, content?.code ?? "", Number(response.headers.get("Retry-After")) || 0);
    }
    return { tag: response.headers.get("ETag"), content: content?.success === true ? content.data : content };
  }

  async fetch(path, { method = "GET", body, tag, language = "en", patience = 10_000 } = {}) {
    const headers = { "Accept-Language": language };
    if (this.#key) {
      headers.Authorization = `Bearer ${this.#key}`;
    }
    if (tag) {
      headers["If-None-Match"] = tag;
    }
    if (body !== undefined) {
      headers["Content-Type"] = "application/json";
    }
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), patience);
    try {
      return await fetch(V1 + path, {
        method, headers, body: body === undefined ? undefined : JSON.stringify(body),
        // A cookie of somebody who is signed in must not speak for the device.
        credentials: "omit", cache: "no-store", redirect: "error", signal: abort.signal,
      });
    } catch (error) {
      throw new Unreachable(error.message);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** An answer that breaks off, comes too slowly or is no JSON came from something between us and the portal. */
async function withinTime(answer, patience) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Unreachable("late")), patience);
  });
  try {
    return await Promise.race([answer, late]);
  } catch (error) {
    throw error instanceof Unreachable ? error : new Unreachable(error.message);
  } finally {
    clearTimeout(timer);
  }
}
