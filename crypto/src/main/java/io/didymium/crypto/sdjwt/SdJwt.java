package io.didymium.crypto.sdjwt;

import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.digest.HashAlgorithm;
import io.didymium.crypto.jws.CompactJws;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A token with claims hidden behind digests, the disclosures of some of them, and perhaps the proof that its holder
 * presents it (RFC 9901 section 4): {@code <token>~<disclosure>~...~[<key binding>]}.
 *
 * @param token the issuer's token
 * @param disclosures the disclosed claims, in their order
 * @param keyBinding the holder's token over everything before it
 */
public record SdJwt(CompactJws token, List<Disclosure> disclosures, Optional<CompactJws> keyBinding) {
    /** The greatest number of characters. */
    public static final int MAXIMUM_LENGTH = 8 << 20;

    /** The greatest number of disclosures. */
    public static final int MAXIMUM_DISCLOSURES = 10_000;

    private static final char SEPARATOR = '~';

    /** Copies the list. */
    public SdJwt {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(keyBinding, "keyBinding");
        disclosures = List.copyOf(disclosures);
    }

    /**
     * Reads the compact form. Nothing is verified.
     *
     * @throws MalformedInputException if a part is not what it must be, one is empty but the last, or there is too much
     */
    public static SdJwt parse(String text) throws MalformedInputException {
        if (text.length() > MAXIMUM_LENGTH) {
            throw new MalformedInputException("", "longer than " + MAXIMUM_LENGTH + " characters");
        }
        String[] parts = text.split("~", MAXIMUM_DISCLOSURES + 3);
        if (parts.length < 2 || parts.length > MAXIMUM_DISCLOSURES + 2) {
            throw new MalformedInputException("", "token, at most " + MAXIMUM_DISCLOSURES + " disclosures, ~ expected");
        }
        CompactJws token = CompactJws.parse(parts[0]);
        List<Disclosure> disclosures = new ArrayList<>();
        for (int i = 1; i < parts.length - 1; i++) {
            try {
                disclosures.add(Disclosure.parse(parts[i]));
            } catch (MalformedInputException e) {
                throw e.within("disclosure " + i + " ");
            }
        }
        return new SdJwt(token, disclosures, keyBinding(parts[parts.length - 1]));
    }

    private static Optional<CompactJws> keyBinding(String text) throws MalformedInputException {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(CompactJws.parse(text));
        } catch (MalformedInputException e) {
            throw e.within("key binding ");
        }
    }

    /** The compact form. */
    public String text() {
        return textWithoutBinding() + keyBinding.map(CompactJws::text).orElse("");
    }

    /** What a key binding covers: everything up to the last separator. */
    String textWithoutBinding() {
        StringBuilder text = new StringBuilder(token.text()).append(SEPARATOR);
        disclosures.forEach(disclosure -> text.append(disclosure.text()).append(SEPARATOR));
        return text.toString();
    }

    String hash(HashAlgorithm algorithm) {
        return Base64Url.encode(
                algorithm.digest(Bytes.ofUtf8(textWithoutBinding())).value());
    }
}
