/** Text made small, and large again. Owns the limit up to which it is unpacked; knows nothing of what it says. */

type Bytes = Uint8Array<ArrayBuffer>;

export async function packed(text: string): Promise<Bytes> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @throws when it is no packed text, or longer than `longest` bytes: little can be packed that fills a computer. */
export async function unpacked(bytes: Bytes, longest: number): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > longest) {
      await reader.cancel();
      throw new Error(`a packed text is longer than ${longest} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
