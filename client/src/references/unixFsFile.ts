import { InvalidMessageError } from "../errors/offchain.ts";

const RAW_LEAF = 0n;
const FILE = 2n;

/** The content of a file that is one block of UnixFS in DAG-PB; throws {@link InvalidMessageError} for a longer one. */
export function unixFsFile(block: Uint8Array): Uint8Array {
  const node = fieldsOf(block);
  const data = node.find(({ field }) => field === 1)?.bytes;
  if (data === undefined || node.some(({ field }) => field === 2)) throw refused("is no file of one block");
  const file = fieldsOf(data);
  const type = file.find(({ field }) => field === 1)?.number;
  if (type !== FILE && type !== RAW_LEAF) throw refused("is no file");
  return file.find(({ field }) => field === 2)?.bytes ?? new Uint8Array();
}

type Field = { field: number; number?: bigint; bytes?: Uint8Array };

/** The fields of a Protocol Buffers message, as far as these two formats use them. */
function fieldsOf(message: Uint8Array): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = (): bigint => {
    let [value, shift] = [0n, 0n];
    for (let byte = 0x80; (byte & 0x80) !== 0; shift += 7n) {
      const next = message[at++];
      if (next === undefined || shift > 63n) throw refused("is damaged");
      byte = next;
      value |= BigInt(byte & 0x7f) << shift;
    }
    return value;
  };
  while (at < message.length) {
    const tag = Number(varint());
    const field = tag >> 3;
    if ((tag & 7) === 0) {
      fields.push({ field, number: varint() });
      continue;
    }
    const end = (tag & 7) === 2 ? Number(varint()) + at : Number.NaN;
    if (!(end <= message.length)) throw refused("is damaged");
    fields.push({ field, bytes: message.subarray(at, end) });
    at = end;
  }
  return fields;
}

function refused(reason: string): InvalidMessageError {
  return new InvalidMessageError("The IPFS block", reason);
}
