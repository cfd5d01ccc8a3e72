package io.didymium.core.id;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/**
 * The lot numbers of one issuer, as its system has them, and their ids: the number is percent-encoded (RFC 3986 section 2.1, UTF-8) behind the
 * issuer's own beginning, so that it can be read back and the same number of two issuers is two lots.
 *
 * <p>Numbers may have blanks, {@code |}, {@code :}, umlauts, Chinese. They are in normal form C (Unicode Standard Annex 15): two numbers that
 * look alike because one is composed otherwise would be two lots under one label.
 *
 * @param beginning what all ids of the issuer begin with, such as {@code urn:example:saz:batch:}; ends with {@code :}, {@code /}, {@code =} or {@code #}
 */
public record LotNumbers(String beginning) {
    private static final String ENDS = ":/=#?";
    private static final String HEX = "0123456789ABCDEF";

    /** @throws IllegalArgumentException if no id can begin so */
    public LotNumbers {
        if (beginning.isEmpty() || ENDS.indexOf(beginning.charAt(beginning.length() - 1)) < 0) {
            throw new IllegalArgumentException("the beginning of ids must end with :, /, = or #: '" + beginning + "'");
        }
        new BatchId(beginning + "1");
    }

    /**
     * The id of a lot.
     *
     * @throws IllegalArgumentException if the number is blank, has a control or invisible character, is not in normal form C, or is too long
     */
    public BatchId id(String number) {
        return new BatchId(beginning + encoded(number));
    }

    /** The number of a lot; empty if the id is of another issuer or of none that was made of a number. */
    public Optional<String> number(BatchId id) {
        return id.value().startsWith(beginning) ? decoded(id.value().substring(beginning.length())) : Optional.empty();
    }

    /**
     * A number as part of an id: letters, digits and {@code -._~} as they are, all else percent-encoded.
     *
     * @throws IllegalArgumentException if the number is blank, has a control or invisible character, or is not in normal form C
     */
    public static String encoded(String number) {
        Text.require(number, "lot number");
        if (!Normalizer.isNormalized(number, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException("lot number must be in Unicode normal form C: '" + number + "'");
        }
        StringBuilder text = new StringBuilder();
        for (byte b : number.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                text.append((char) b);
            } else {
                text.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
            }
        }
        return text.toString();
    }

    /** The number that an id ends with, behind its last {@code :}, {@code /}, {@code =}, {@code #} or {@code ?}; empty if what is there is not a number as {@link #encoded} writes it. */
    public static Optional<String> numberOf(BatchId id) {
        String value = id.value();
        int end = value.length();
        while (end > 0 && ENDS.indexOf(value.charAt(end - 1)) < 0) {
            end--;
        }
        return decoded(value.substring(end));
    }

    private static Optional<String> decoded(String text) {
        requireNonNull(text, "text");
        byte[] bytes = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && i + 2 < text.length()) {
                int high = HEX.indexOf(text.charAt(i + 1));
                int low = HEX.indexOf(text.charAt(i + 2));
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes[length++] = (byte) (high << 4 | low);
                i += 2;
            } else if (c < 128 && isUnreserved((byte) c)) {
                bytes[length++] = (byte) c;
            } else {
                return Optional.empty();
            }
        }
        try {
            String number = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            // Only what encodes to the same text is the number of this id.
            return number.isBlank()
                            || Text.isUnsafe(number)
                            || !Normalizer.isNormalized(number, Normalizer.Form.NFC)
                            || !encoded(number).equals(text)
                    ? Optional.empty()
                    : Optional.of(number);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isUnreserved(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || "-._~".indexOf(b) >= 0;
    }
}
