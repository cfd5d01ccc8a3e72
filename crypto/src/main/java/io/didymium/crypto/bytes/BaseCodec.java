package io.didymium.crypto.bytes;

/** Writes bytes as digits of one base, and reads them back. */
sealed interface BaseCodec permits BitCodec, RadixCodec {
    String encode(byte[] bytes);

    byte[] decode(String digits) throws MalformedInputException;
}
