package io.didymium.passport.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.log.TrustedLog;
import io.didymium.passport.testing.Logs;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustReaderTest {
    private static final String ANCHOR = "{\"did\":\"did:web:a.example\",\"name\":\"A\",\"roles\":[\"operator\"],"
            + "\"keys\":[{\"id\":\"did:web:a.example#k\",\"publicKeyJwk\":{\"crv\":\"Ed25519\",\"kty\":\"OKP\","
            + "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}}],"
            + "\"validFrom\":\"2026-01-01T00:00:00Z\",\"validUntil\":\"2027-01-01T00:00:00.5Z\"}";
    private static final String FILE =
            "{\"format\":\"didymium-trust-list\",\"version\":1,\"anchors\":[" + ANCHOR + "]}";

    private static final String KEY = Logs.signer().key().text();
    private static final String WITNESS = Logs.witness(1).key().text();
    private static final String LOG =
            "{\"origin\":\"log.example\",\"keys\":[\"" + KEY + "\"],\"witnesses\":[\"" + WITNESS + "\"],\"quorum\":1}";

    @Test
    void aFileIsReadAsItsBytesAre(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("trust.json");
        TrustWriter.write(Anchors.both(), file);
        assertThat(TrustReader.read(file)).isEqualTo(Anchors.both());
    }

    @Test
    void readsWhatWasWritten() throws MalformedInputException {
        assertThat(TrustReader.read(TrustWriter.write(Anchors.both()))).isEqualTo(Anchors.both());
    }

    @Test
    void writesTheSameBytesWhateverTheOrder() {
        TrustList reversed = new TrustList(List.of(Anchors.certifier(), Anchors.register()));
        assertThat(TrustWriter.write(reversed)).isEqualTo(TrustWriter.write(Anchors.both()));
    }

    @Test
    void readsAndWritesTheDocumentedForm() throws MalformedInputException {
        TrustList list = TrustReader.read(Bytes.ofUtf8(FILE));
        assertThat(list.anchors().get(0).roles()).containsExactly(TrustRole.OPERATOR);
        assertThat(TrustWriter.write(list).toUtf8()).isEqualTo(FILE.replace(".5Z", ".500Z"));
    }

    @Test
    void readsAListThatTrustsNobody() throws MalformedInputException {
        assertThat(TrustReader.read(Bytes.ofUtf8(FILE.replace(ANCHOR, ""))).anchors())
                .isEmpty();
    }

    @Test
    void readsAnAnchorWithoutEnd() throws MalformedInputException {
        String endless = FILE.replace(",\"validUntil\":\"2027-01-01T00:00:00.5Z\"", "");
        assertThat(TrustReader.read(Bytes.ofUtf8(endless)).anchors().get(0).validUntil())
                .isEmpty();
    }

    @Test
    void refusesAnotherFormatOrVersion() {
        assertRefused("didymium-trust-list", "didymium-passport-bundle", "/format: not a trust file");
        assertRefused("\"version\":1", "\"version\":2", "/version: format version 2 is not known here");
    }

    @Test
    void refusesMembersItDoesNotKnow() {
        assertRefused("\"version\":1", "\"version\":1,\"note\":1", "/note: not a member");
        assertRefused("\"validUntil\"", "\"validUntill\"", "/anchors/0/validUntill: not a member");
        assertRefused("\"id\"", "\"controller\":\"x\",\"id\"", "/anchors/0/keys/0/controller: not a member");
    }

    @Test
    void refusesMembersThatAreMissing() {
        assertRefused("\"name\":\"A\",", "", "/anchors/0/name: required");
        assertRefused("\"did\":\"did:web:a.example\",", "", "/anchors/0/did: required");
        assertRefused("\"validFrom\":\"2026-01-01T00:00:00Z\",", "", "/anchors/0/validFrom: required");
        assertRefused("\"roles\":[\"operator\"],", "", "/anchors/0/roles: required");
        assertRefused("\"id\":\"did:web:a.example#k\",", "", "/anchors/0/keys/0/id: required");
    }

    @Test
    void refusesWrongRoles() {
        assertRefused("[\"operator\"]", "[\"king\"]", "/anchors/0/roles/0: not a role");
        assertRefused("[\"operator\"]", "[\"operator\",\"operator\"]", "/anchors/0/roles/1: occurs twice");
        assertRefused("[\"operator\"]", "[]", "/anchors/0: did:web:a.example must have a role");
        assertRefused("[\"operator\"]", "[7]", "/anchors/0/roles/0: expected a string");
    }

    @Test
    void refusesWrongNames() {
        assertRefused("\"did:web:a.example\"", "\"a.example\"", "/anchors/0/did: not a DID");
        assertRefused("did:web:a.example#k", "#k", "/anchors/0/keys/0/id: not a DID");
        assertRefused("did:web:a.example#k", "did:web:a.example", "/anchors/0/keys/0/id: an absolute DID URL");
        assertRefused("did:web:a.example#k", "did:web:b.example#k", "/anchors/0: key of another DID");
        assertRefused("\"A\"", "\" \"", "/anchors/0: name of did:web:a.example must not be blank");
    }

    @Test
    void refusesWrongKeys() {
        assertRefused("11qY", "11q", "/anchors/0/keys/0/publicKeyJwk/x");
        assertRefused("\"crv\":\"Ed25519\"", "\"crv\":\"Ed448\"", "/anchors/0/keys/0/publicKeyJwk/kty");
        assertRefused("\"kty\":\"OKP\"", "\"kty\":\"OKP\",\"d\":\"AA\"", "has no private member");
        assertRefused("\"keys\":[{", "\"keys\":[7,{", "/anchors/0/keys/0: expected an object");
    }

    @Test
    void refusesWrongTimes() {
        for (String time : List.of(
                "2026-01-01",
                "2026-01-01T00:00:00",
                "2026-01-01T00:00:00+01:00",
                "2026-01-01T24:00:00Z",
                "2026-01-01T23:59:60Z",
                "2026-01-01t00:00:00Z",
                "+12026-01-01T00:00:00Z")) {
            assertRefused("2026-01-01T00:00:00Z", time, "/anchors/0/validFrom: a time of UTC expected");
        }
        assertRefused("2026-01-01T00:00:00Z", "2026-02-29T00:00:00Z", "/anchors/0/validFrom: no such day");
        assertRefused("2026-01-01T00:00:00Z", "2028-01-01T00:00:00Z", "/anchors/0: did:web:a.example must end after");
        assertRefused("2026-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "must be in the years 1 to 9999");
    }

    @Test
    void refusesAnAnchorThatStandsTwice() {
        assertRefused(ANCHOR, ANCHOR + "," + ANCHOR, "/anchors: occurs twice: did:web:a.example");
    }

    @Test
    void readsAndWritesTheLogsWhoseReceiptsCount() throws MalformedInputException {
        TrustList list = Anchors.both().withLogs(List.of(Logs.trusted(2)));
        assertThat(TrustReader.read(TrustWriter.write(list))).isEqualTo(list);
        assertThat(TrustReader.read(Bytes.ofUtf8(withLog(LOG))).log("log.example"))
                .isPresent();
        assertThat(TrustWriter.write(TrustReader.read(Bytes.ofUtf8(withLog(LOG))))
                        .toUtf8())
                .isEqualTo(withLog(LOG).replace(".5Z", ".500Z"));
    }

    @Test
    void refusesLogsThatAreNotExactlySo() {
        assertLogRefused("\"quorum\":1", "\"quorum\":1,\"validFrom\":\"2026\"", "/logs/0/validFrom");
        assertLogRefused(
                "\"quorum\":1",
                "\"quorum\":1,\"validFrom\":\"2026-02-01T00:00:00Z\",\"validUntil\":\"2026-01-01T00:00:00Z\"",
                "/logs/0: ends before it begins");
        assertLogRefused("\"quorum\":1", "\"quorum\":0", "/logs/0/quorum: expected 1 to the number of witnesses");
        assertLogRefused("\"quorum\":1", "\"quorum\":2", "/logs/0/quorum: expected 1 to the number of witnesses");
        assertLogRefused(",\"quorum\":1", "", "/logs/0/quorum: required");
        assertLogRefused("\"witnesses\":", "\"witness\":", "/logs/0/witness: not a member");
        assertLogRefused("\"origin\":\"log.example\"", "\"origin\":\"\"", "/logs/0: a trusted log needs an origin");
        assertLogRefused("[\"" + KEY + "\"]", "[]", "/logs/0: a trusted log needs an origin and a key");
        assertLogRefused("[\"" + KEY + "\"]", "[\"" + KEY + "\",\"" + KEY + "\"]", "occurs twice");
        assertLogRefused(KEY, KEY.replace("log.example", "log.exampel"), "/logs/0/keys/0: not a verifier key");
        assertLogRefused(WITNESS, KEY, "/logs/0: not a witness's key");
        assertLogRefused(LOG, LOG + "," + LOG, "/logs: occurs twice: log.example");
    }

    @Test
    void thePeriodOfALogIsWrittenAndRead() throws Exception {
        String period = LOG.replace(
                "\"quorum\":1",
                "\"quorum\":1,\"validFrom\":\"2026-01-01T00:00:00Z\",\"validUntil\":\"2026-02-01T00:00:00Z\"");
        TrustList read = TrustReader.read(Bytes.ofUtf8(withLog(period)));

        assertThat(read.logs().get(0).period())
                .isEqualTo(new TrustedLog.Period(
                        Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z")));
        assertThat(TrustReader.read(TrustWriter.write(read))).isEqualTo(read);
        assertThat(TrustReader.read(Bytes.ofUtf8(withLog(LOG))).logs().get(0).period())
                .isEqualTo(TrustedLog.Period.ALWAYS);
    }

    @Test
    void refusesWhatIsNoJson() {
        assertRefused(FILE, "", "no JSON value");
        assertRefused(FILE, "PK\u0003\u0004", "not JSON");
        assertRefused(FILE, "[]", "expected an object");
    }

    private static String withLog(String log) {
        return FILE.substring(0, FILE.length() - 1) + ",\"logs\":[" + log + "]}";
    }

    private static void assertLogRefused(String text, String other, String reason) {
        assertThat(LOG).contains(text);
        MalformedInputException refusal = catchThrowableOfType(
                MalformedInputException.class, () -> TrustReader.read(Bytes.ofUtf8(withLog(LOG.replace(text, other)))));
        assertThat(refusal).isNotNull().hasMessageContaining(reason);
    }

    private static void assertRefused(String text, String other, String reason) {
        assertThat(FILE).contains(text);
        MalformedInputException refusal = catchThrowableOfType(
                MalformedInputException.class, () -> TrustReader.read(Bytes.ofUtf8(FILE.replace(text, other))));
        assertThat(refusal).isNotNull().hasMessageContaining(reason);
    }
}
