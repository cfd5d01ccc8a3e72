package io.didymium.crypto.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusFormsTest {
    private static final String ENTRY = "{\"id\":\"https://a.example/1#94567\",\"type\":\"BitstringStatusListEntry\","
            + "\"statusPurpose\":\"revocation\",\"statusListIndex\":\"94567\","
            + "\"statusListCredential\":\"https://a.example/1\"}";
    private static final StatusListCredential LIST = StatusListCredential.builder(
                    "https://a.example/1",
                    "did:web:a.example",
                    StatusList.builder(StatusList.MINIMUM_ENTRIES, 1).set(3, 1).build())
            .validFrom(Instant.parse("2026-01-01T00:00:00Z"))
            .validUntil(Instant.parse("2026-02-01T00:00:00Z"))
            .timeToLive(Duration.ofHours(1))
            .purposes(List.of("revocation", "suspension"))
            .build();

    @Test
    void readsAnEntryWithTheIndexAsStringOrNumber() throws Exception {
        StatusEntry expected = StatusEntry.ofBit("revocation", 94567, "https://a.example/1");
        assertThat(entry(ENTRY)).isEqualTo(expected);
        assertThat(entry(ENTRY.replace("\"94567\"", "94567"))).isEqualTo(expected);
    }

    @Test
    void entryReadsBackAsWritten() throws Exception {
        StatusEntry bit = StatusEntry.ofBit("suspension", 0, "https://a.example/2");
        assertThat(StatusEntry.read(bit.toJson())).isEqualTo(bit);
        StatusEntry wide = StatusEntry.builder("message", BigInteger.TEN.pow(30), "https://a.example/2")
                .statusSize(2)
                .messages(List.of("a", "b", "c", "d"))
                .build();
        assertThat(StatusEntry.read(wide.toJson())).isEqualTo(wide);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"-1\"", "\"+1\"", "\"1.0\"", "\"0x1\"", "\" 1\"", "\"\"", "\"01\"", "\"1e3\"", "-1", "1.5", "1e3",
                "true", "null", "[1]"
            })
    void refusesAnIndexThatIsNoPlainNumber(String index) {
        assertThatThrownBy(() -> entry(ENTRY.replace("\"94567\"", index)))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining("/statusListIndex");
    }

    @Test
    void refusesEntriesThatAreNotWhatTheyMustBe() {
        assertMalformedEntry("BitstringStatusListEntry", "StatusList2021Entry", "/type");
        assertMalformedEntry("\"revocation\"", "\"\"", "/statusPurpose");
        assertMalformedEntry("\"revocation\"", "[\"revocation\"]", "/statusPurpose");
        assertMalformedEntry("\"statusPurpose\"", "\"purpose\"", "/statusPurpose");
        assertMalformedEntry("\"statusListCredential\"", "\"list\"", "/statusListCredential");
        assertMalformedEntry("https://a.example/1#94567", "https://a.example/1", "/id");
        assertMalformedEntry("\"id\"", "\"statusSize\":0,\"id\"", "/statusSize");
        assertMalformedEntry("\"id\"", "\"statusSize\":17,\"id\"", "/statusSize");
        assertMalformedEntry("\"id\"", "\"statusSize\":1.5,\"id\"", "/statusSize");
        assertMalformedEntry("\"id\"", "\"statusSize\":2,\"id\"", "/statusMessage");
    }

    @Test
    void refusesMessagesThatDoNotCoverTheValues() {
        String one = "{\"status\":\"0x0\",\"message\":\"a\"}";
        String two = "{\"status\":\"0x1\",\"message\":\"b\"}";
        assertThat(List.of(one, two)).hasSize(2);
        assertMalformedEntry("\"id\"", "\"statusMessage\":[" + one + "],\"id\"", "/statusMessage");
        assertMalformedEntry("\"id\"", "\"statusMessage\":[" + one + "," + one + "],\"id\"", "/statusMessage/1/status");
        String far = two.replace("0x1", "0x2");
        assertMalformedEntry("\"id\"", "\"statusMessage\":[" + one + "," + far + "],\"id\"", "/statusMessage/1/status");
        String bare = two.replace("0x1", "1");
        assertMalformedEntry(
                "\"id\"", "\"statusMessage\":[" + one + "," + bare + "],\"id\"", "/statusMessage/1/status");
        String huge = two.replace("0x1", "0xffffffff");
        assertMalformedEntry(
                "\"id\"", "\"statusMessage\":[" + one + "," + huge + "],\"id\"", "/statusMessage/1/status");
    }

    @Test
    void listReadsBackAsWritten() throws Exception {
        StatusListCredential read = StatusListCredential.read(LIST.toJson());
        assertThat(read.toJson()).isEqualTo(LIST.toJson());
        assertThat(read.purposes()).isEqualTo(LIST.purposes());
        assertThat(read.timeToLive()).isEqualTo(LIST.timeToLive());
        assertThat(read.list().status(3)).isEqualTo(1);
        assertThat(read.list().status(4)).isZero();
    }

    @Test
    void readsIssuerObjectsSinglePurposesAndOffsets() throws Exception {
        String json = LIST.toJson()
                .toUtf8()
                .replace("\"did:web:a.example\"", "{\"id\":\"did:web:a.example\",\"name\":\"A\"}")
                .replace("[\"revocation\",\"suspension\"]", "\"revocation\"")
                .replace("2026-01-01T00:00:00Z", "2026-01-01T02:00:00.5+02:00");
        StatusListCredential read = StatusListCredential.read(Bytes.ofUtf8(json));
        assertThat(read.issuer()).isEqualTo("did:web:a.example");
        assertThat(read.purposes()).containsExactly("revocation");
        assertThat(read.validFrom()).contains(Instant.parse("2026-01-01T00:00:00.500Z"));
    }

    @Test
    void readsATimeWithoutZoneAsUtc() throws Exception {
        String json = LIST.toJson().toUtf8().replace("2026-01-01T00:00:00Z", "2026-01-01T00:00:00");
        assertThat(StatusListCredential.read(Bytes.ofUtf8(json)).validFrom()).isEqualTo(LIST.validFrom());
    }

    @Test
    void refusesListsThatAreNotWhatTheyMustBe() throws Exception {
        assertMalformedList("BitstringStatusListCredential", "StatusList2021Credential", "/type");
        assertMalformedList("\"BitstringStatusList\"", "\"StatusList2021\"", "/credentialSubject/type");
        assertMalformedList("2026-01-01T00:00:00Z", "2026-01-01", "/validFrom");
        assertMalformedList("2026-01-01T00:00:00Z", "2026-02-30T00:00:00Z", "/validFrom");
        assertMalformedList("2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z", "before validFrom");
        assertMalformedList("[\"revocation\",\"suspension\"]", "[]", "must not be empty");
        assertMalformedList("[\"revocation\",\"suspension\"]", "7", "/credentialSubject/statusPurpose");
        assertMalformedList("3600000", "-1", "must not be negative");
        assertMalformedList("3600000", "\"3600000\"", "/credentialSubject/ttl");
        assertMalformedList("\"uH4s", "\"H4s", "encodedList");
        assertMalformedList("\"issuer\"", "\"author\"", "/issuer");
        assertMalformedList("\"did:web:a.example\"", "\"\"", "must not be empty");
    }

    private static StatusEntry entry(String json) throws MalformedInputException {
        return StatusEntry.read(Bytes.ofUtf8(json));
    }

    private static void assertMalformedEntry(String from, String to, String place) {
        assertThat(ENTRY).contains(from);
        assertThatThrownBy(() -> entry(ENTRY.replace(from, to)))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining(place);
    }

    private static void assertMalformedList(String from, String to, String place) throws Exception {
        String json = LIST.toJson().toUtf8();
        assertThat(json).contains(from);
        assertThatThrownBy(() -> StatusListCredential.read(Bytes.ofUtf8(json.replace(from, to))))
                .isInstanceOf(MalformedInputException.class)
                .hasMessageContaining(place);
    }
}
