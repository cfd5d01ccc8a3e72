package io.didymium.crypto.bytes;

/** The bases of the multibase table, except base256emoji. Bases without case in their digits read either case. */
public enum MultibaseEncoding {
    /** Digits 0 and 1. */
    BASE2('0', new BitCodec("01", 1, false, false)),
    /** Octal. */
    BASE8('7', new BitCodec("01234567", 3, false, false)),
    /** Decimal. */
    BASE10('9', new RadixCodec("0123456789", false)),
    /** Hexadecimal, lower case. */
    BASE16('f', new BitCodec(Digits.HEX, 4, false, true)),
    /** Hexadecimal, upper case. */
    BASE16_UPPER('F', new BitCodec(Digits.upper(Digits.HEX), 4, false, true)),
    /** RFC 4648 section 7, lower case. */
    BASE32_HEX('v', new BitCodec(Digits.BASE32_HEX, 5, false, true)),
    /** RFC 4648 section 7, upper case. */
    BASE32_HEX_UPPER('V', new BitCodec(Digits.upper(Digits.BASE32_HEX), 5, false, true)),
    /** RFC 4648 section 7 with padding, lower case. */
    BASE32_HEX_PAD('t', new BitCodec(Digits.BASE32_HEX, 5, true, true)),
    /** RFC 4648 section 7 with padding, upper case. */
    BASE32_HEX_PAD_UPPER('T', new BitCodec(Digits.upper(Digits.BASE32_HEX), 5, true, true)),
    /** RFC 4648 section 6, lower case. */
    BASE32('b', new BitCodec(Digits.BASE32, 5, false, true)),
    /** RFC 4648 section 6, upper case. */
    BASE32_UPPER('B', new BitCodec(Digits.upper(Digits.BASE32), 5, false, true)),
    /** RFC 4648 section 6 with padding, lower case. */
    BASE32_PAD('c', new BitCodec(Digits.BASE32, 5, true, true)),
    /** RFC 4648 section 6 with padding, upper case. */
    BASE32_PAD_UPPER('C', new BitCodec(Digits.upper(Digits.BASE32), 5, true, true)),
    /** z-base-32. */
    BASE32_Z('h', new BitCodec("ybndrfg8ejkmcpqxot1uwisza345h769", 5, false, false)),
    /** Digits and letters, lower case. */
    BASE36('k', new RadixCodec(Digits.BASE36, true)),
    /** Digits and letters, upper case. */
    BASE36_UPPER('K', new RadixCodec(Digits.upper(Digits.BASE36), true)),
    /** Base58 as Bitcoin writes it: the form of keys, of digests and of Data Integrity proofs. */
    BASE58_BTC('z', new RadixCodec("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz", false)),
    /** Base58 as Flickr writes it. */
    BASE58_FLICKR('Z', new RadixCodec("123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ", false)),
    /** RFC 4648 section 4 without padding. */
    BASE64('m', new BitCodec(Digits.BASE62 + "+/", 6, false, false)),
    /** RFC 4648 section 4 with padding. */
    BASE64_PAD('M', new BitCodec(Digits.BASE62 + "+/", 6, true, false)),
    /** RFC 4648 section 5 without padding. */
    BASE64_URL('u', new BitCodec(Digits.BASE62 + "-_", 6, false, false)),
    /** RFC 4648 section 5 with padding. */
    BASE64_URL_PAD('U', new BitCodec(Digits.BASE62 + "-_", 6, true, false));

    private final char prefix;

    @SuppressWarnings("ImmutableEnumChecker") // The tables of codecs are never modified.
    private final BaseCodec codec;

    MultibaseEncoding(char prefix, BaseCodec codec) {
        this.prefix = prefix;
        this.codec = codec;
    }

    /** The character that names the base. */
    public char prefix() {
        return prefix;
    }

    BaseCodec codec() {
        return codec;
    }
}
