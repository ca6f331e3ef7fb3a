package dev.blockaway.agent.instrumentation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Gives a class another name in its class file. All names are texts among the constants, so nothing
 * else is looked at, and no library has to be loaded for it.
 */
final class ClassFileNames {
  private static final int MAGIC_AND_VERSION = 8;

  private ClassFileNames() {}

  /**
   * The class file with one name for another, also within descriptors and signatures.
   *
   * @param file the class file
   * @param name internal name of the class, which is part of no other name in it
   * @param other the new one
   */
  static byte[] replaced(byte[] file, String name, String other) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(in.readNBytes(MAGIC_AND_VERSION));
    int count = in.readUnsignedShort();
    out.writeShort(count);
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      out.writeByte(tag);
      if (tag == Constants.UTF8) {
        out.writeUTF(in.readUTF().replace(name, other));
      } else {
        out.write(in.readNBytes(Constants.size(tag)));
        i += Constants.isWide(tag) ? 1 : 0;
      }
    }
    in.transferTo(out);
    return bytes.toByteArray();
  }
}
