package io.didymium.crypto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.didymium.crypto.bytes.Base64Url;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.bytes.Multibase;
import io.didymium.crypto.did.Did;
import io.didymium.crypto.did.DidDocument;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.digest.SubresourceIntegrity;
import io.didymium.crypto.internal.json.CanonicalJson;
import io.didymium.crypto.internal.json.DateTimeStamp;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.internal.json.JsonWriter;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.Multikey;
import io.didymium.crypto.log.Checkpoint;
import io.didymium.crypto.log.LogReceipt;
import io.didymium.crypto.note.NoteKey;
import io.didymium.crypto.note.SignedNote;
import io.didymium.crypto.sdjwt.SdJwt;
import io.didymium.crypto.status.StatusEntry;
import io.didymium.crypto.status.StatusList;
import io.didymium.crypto.status.StatusListCredential;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/** Whatever is read, the outcome is a value or the one typed fault, at a cost bounded by the length of the input. */
class HostileInputProperties {
    private static final int LENGTH = 1 << 20;
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());

    @FunctionalInterface
    private interface Reading {
        Object read(Bytes input) throws MalformedInputException;
    }

    private static final List<Reading> READINGS = List.of(
            Bytes::toUtf8,
            READER::read,
            Jwk::read,
            Jwk::readSigning,
            DidDocument::read,
            CompactJws::read,
            input -> Base64Url.decode(input.toUtf8()),
            input -> Multibase.decode(input.toUtf8()),
            input -> Multikey.decode(input.toUtf8()),
            input -> Multikey.decodeSecret(input.toUtf8()),
            input -> DigestMultibase.parse(input.toUtf8()),
            input -> SubresourceIntegrity.parse(input.toUtf8()),
            input -> Did.parse(input.toUtf8()),
            input -> DidUrl.parse(input.toUtf8()),
            input -> DateTimeStamp.parse(input.toUtf8()),
            StatusEntry::read,
            StatusListCredential::read,
            input -> StatusList.decode(input.toUtf8()),
            input -> SdJwt.parse(input.toUtf8()),
            input -> NoteKey.parse(input.toUtf8()),
            SignedNote::read,
            input -> Checkpoint.parse(input.toUtf8()),
            LogReceipt::read);

    private static void readAll(Bytes input) {
        for (Reading reading : READINGS) {
            try {
                assertThat(reading.read(input)).isNotNull();
            } catch (MalformedInputException refused) {
                assertThat(refused.reason()).isNotEmpty();
            }
        }
    }

    @Property(tries = 500)
    void anyBytesAreReadOrRefused(@ForAll @Size(max = 200) byte[] input) {
        readAll(Bytes.of(input));
    }

    @Property(tries = 1500)
    void anyNearlySoundTextIsReadOrRefused(@ForAll("nearlySound") String text) {
        readAll(Bytes.ofUtf8(text));
    }

    @Provide
    Arbitrary<String> nearlySound() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\"",
                "\\",
                "\\u",
                "d800",
                "1",
                "-",
                "0",
                ".",
                "e",
                "+9",
                "true",
                "null",
                " ",
                "\"kty\":\"OKP\"",
                "\"crv\":\"Ed25519\"",
                "\"x\":\"AAAA\"",
                "\"id\":\"did:web:a.example\"",
                "did:key:z6Mk",
                "did:web:",
                "did:jwk:e30",
                "..",
                "%2e",
                "%3A",
                "#",
                "z",
                "u",
                "f",
                "eyJhbGciOiJFZERTQSJ9",
                "sha256-",
                "sha384-",
                "\n",
                "\n\n",
                "\u2014 a AAAAAAAA\n",
                "c2sp.org/tlog-proof@v1\n",
                "index 0\n",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "~",
                "uH4sI",
                "2026-11-22T00:00:00",
                "Z",
                "+14:00",
                "é",
                "\ud83e\uddf2",
                "\u0000",
                "\uFEFF");
        return pieces.list().ofMaxSize(14).map(list -> String.join("", list));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void whatIsReadIsWrittenAndReadAgain(@ForAll("json") String text) throws MalformedInputException {
        JsonValue value = READER.read(Bytes.ofUtf8(text));
        assertThat(READER.read(JsonWriter.write(value))).isEqualTo(value);
        Bytes canonical = CanonicalJson.write(value);
        assertThat(CanonicalJson.write(READER.read(canonical))).isEqualTo(canonical);
    }

    @Provide
    Arbitrary<String> json() {
        return Arbitraries.randomValue(random -> value(random, 0));
    }

    private static String value(Random random, int depth) {
        int kind = random.nextInt(depth < 4 ? 10 : 6);
        if (kind < 3) {
            return string(random);
        }
        if (kind < 5) {
            return number(random);
        }
        if (kind == 5) {
            return List.of("true", "false", "null").get(random.nextInt(3));
        }
        boolean array = kind < 8;
        StringBuilder text = new StringBuilder(array ? "[" : "{");
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : ", ");
            if (!array) {
                text.append("\"").append(i).append(string(random).substring(1)).append(" : ");
            }
            text.append(value(random, depth + 1));
        }
        return text.append(array ? "]" : "}").toString();
    }

    private static String string(Random random) {
        StringBuilder text = new StringBuilder("\"");
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            int c = random.nextInt(0xd800);
            text.append(
                    switch (random.nextInt(4)) {
                        case 0 -> String.format(Locale.ROOT, "\\u%04x", c);
                        case 1 -> "\\ud83e\\uddf2";
                        case 2 ->
                            List.of("\\n", "\\\"", "\\/", "\\\\", "\ud83e\uddf2")
                                    .get(random.nextInt(5));
                        default -> String.valueOf((char) (0x80 + c % 0x5000));
                    });
        }
        return text.append('"').toString();
    }

    /** Between 2^53 and 10^21 the canonical form is a plain integer that the reader refuses, so none of those. */
    private static String number(Random random) {
        return random.nextInt(4) == 0
                ? (random.nextInt(1999) - 999) + "e" + (21 + random.nextInt(260))
                : random.nextLong() % 1_000_000_000_000_000L + "e-" + random.nextInt(300);
    }

    /** Work is counted as bytes allocated, which does not depend on the load of the machine. */
    @Example
    void oneMebibyteCostsABoundedMultipleOfReadingIt() {
        ThreadMXBean meter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        StringBuilder collisions = new StringBuilder("{");
        for (int i = 0; collisions.length() < LENGTH - 200; i++) {
            // Names of equal hash: each bit chooses between two pairs of letters that hash alike.
            collisions.append(i == 0 ? "\"" : ",\"");
            for (int bit = 0; bit < 16; bit++) {
                collisions.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            collisions.append("\":0");
        }
        for (String input : List.of(
                "[".repeat(LENGTH),
                "{\"\":".repeat(LENGTH / 4),
                "[" + "0,".repeat(LENGTH / 2),
                "[" + "0.1e-9,".repeat(LENGTH / 7) + "0]",
                "\"" + "a".repeat(LENGTH - 2) + "\"",
                "\"" + "\\u0041".repeat(LENGTH / 6) + "\"",
                "9".repeat(LENGTH),
                "1e" + "9".repeat(LENGTH),
                " ".repeat(LENGTH),
                collisions + "}",
                "z" + "2".repeat(LENGTH),
                "did:web:" + "a.".repeat(LENGTH / 2),
                "did:key:" + "z".repeat(LENGTH) + "#z",
                ".".repeat(LENGTH),
                "A".repeat(LENGTH),
                "eyJhbGciOiJFZERTQSJ9." + "A".repeat(LENGTH) + ".AAAA",
                "A".repeat(LENGTH / 2) + "." + "A".repeat(LENGTH / 2) + ".",
                "sha256-" + "A".repeat(LENGTH))) {
            Bytes bytes = Bytes.ofUtf8(input);
            long before = meter.getCurrentThreadAllocatedBytes();
            readAll(bytes);
            long allocated = meter.getCurrentThreadAllocatedBytes() - before;
            assertThat(allocated / bytes.length())
                    .as("bytes allocated for each byte of %s by %d readings", input.substring(0, 20), READINGS.size())
                    .isLessThan(20L * READINGS.size());
        }
    }
}
