package io.didymium.crypto.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.bytes.Multibase;
import io.didymium.crypto.bytes.MultibaseEncoding;
import io.didymium.crypto.bytes.UnsignedVarint;
import io.didymium.crypto.key.Jwk;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.Multikey;
import io.didymium.crypto.key.SigningKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidDocumentTest {
    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    private static final VerificationRelationship ASSERTION = VerificationRelationship.ASSERTION_METHOD;

    private final SigningKey first = SigningKey.generate(KeyType.ED25519, new SecureRandom());
    private final SigningKey second = SigningKey.generate(KeyType.P256, new SecureRandom());

    private Bytes json(String text) throws MalformedInputException {
        return Bytes.ofUtf8(text.replace('\'', '"')
                .replace("$short", tooShort())
                .replace("$multikey", Multikey.encode(first.publicKey()))
                .replace("$jwk", Jwk.write(second.publicKey()).toUtf8()));
    }

    /** An Ed25519 Multikey that lacks a byte. */
    private static String tooShort() {
        return Multibase.encode(
                MultibaseEncoding.BASE58_BTC, new UnsignedVarint(0xed, Bytes.of(new byte[31])).toBytes());
    }

    private static final String TWO_KEYS = """
            {'id':'did:web:mine.example','verificationMethod':[
              {'id':'did:web:mine.example#a','type':'Multikey','controller':'did:web:mine.example',
               'publicKeyMultibase':'$multikey','created':'2026-01-01T00:00:00Z','expires':'2027-01-01T00:00:00Z'},
              {'id':'#b','type':'JsonWebKey','controller':'did:web:mine.example','publicKeyJwk':$jwk,
               'revoked':'2026-06-02T00:00:00Z'},
              {'id':'#c','type':'Other2030','controller':'did:web:mine.example'},
              {'id':'#d','type':'Multikey','controller':'did:web:other.example','publicKeyMultibase':'$multikey'}],
             'assertionMethod':['#a','did:web:mine.example#b','#c','#d'],'authentication':['#b']}""";

    private static DidUrl name(String text) throws MalformedInputException {
        return DidUrl.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        "a, 2025-12-31T23:59:59Z, NOT_YET_VALID",
        "a, 2027-01-01T00:00:00Z, EXPIRED",
        "b, 2026-06-02T00:00:00Z, REVOKED",
        "c, 2026-06-01T00:00:00Z, UNSUPPORTED_KEY",
        "d, 2026-06-01T00:00:00Z, OTHER_CONTROLLER",
        "e, 2026-06-01T00:00:00Z, UNKNOWN_METHOD",
    })
    void saysWhyAKeyIsNotGiven(String fragment, Instant at, KeyRefusal expected) throws MalformedInputException {
        DidDocument document = DidDocument.read(json(TWO_KEYS));
        KeyLookup lookup = document.lookUp(name("did:web:mine.example#" + fragment), ASSERTION, at);
        assertThat(((KeyLookup.Refused) lookup).reason()).isEqualTo(expected);
    }

    @Test
    void givesKeysForWhatTheyAreListedFor() throws MalformedInputException {
        DidDocuments documents = new DidDocuments(List.of(DidDocument.read(json(TWO_KEYS))));
        KeyLookup a = documents.lookUp(name("did:web:mine.example#a"), ASSERTION, AT);
        KeyLookup b = documents.lookUp(name("did:web:mine.example#b"), VerificationRelationship.AUTHENTICATION, AT);
        KeyLookup wrong = documents.lookUp(name("did:web:mine.example#a"), VerificationRelationship.AUTHENTICATION, AT);
        KeyLookup absent = documents.lookUp(name("did:web:else.example#a"), ASSERTION, AT);
        assertThat(((KeyLookup.Found) a).key()).isEqualTo(first.publicKey());
        assertThat(((KeyLookup.Found) b).key()).isEqualTo(second.publicKey());
        assertThat(((KeyLookup.Refused) wrong).reason()).isEqualTo(KeyRefusal.NOT_IN_RELATIONSHIP);
        assertThat(((KeyLookup.Refused) absent).reason()).isEqualTo(KeyRefusal.UNKNOWN_DID);
        assertThat(KeyRefusal.UNKNOWN_DID.isUndecided()).isTrue();
        assertThat(KeyRefusal.REVOKED.isUndecided()).isFalse();
    }

    @Test
    void believesNoFragmentThatIsNotTheKeyOfADidKey() throws MalformedInputException {
        DidUrl own = DidKey.ofKey(first.publicKey());
        DidUrl crossed = new DidUrl(own.did(), Multikey.encode(second.publicKey()));
        DidDocuments documents = new DidDocuments(List.of());
        assertThat(documents.lookUp(own, ASSERTION, AT)).isInstanceOf(KeyLookup.Found.class);
        assertThat(((KeyLookup.Refused) documents.lookUp(crossed, ASSERTION, AT)).reason())
                .isEqualTo(KeyRefusal.UNKNOWN_METHOD);
        DidUrl broken = name("did:key:" + tooShort() + "#" + tooShort());
        assertThat(((KeyLookup.Refused) documents.lookUp(broken, ASSERTION, AT)).reason())
                .isEqualTo(KeyRefusal.MALFORMED_DID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{'id':'x'}",
                "{'id':'did:web:mine.example','verificationMethod':{}}",
                "{'id':'did:web:mine.example','verificationMethod':[{'id':'did:web:evil.example#a','type':'Multikey',"
                        + "'controller':'did:web:mine.example','publicKeyMultibase':'$multikey'}]}",
                "{'id':'did:web:mine.example','verificationMethod':["
                        + "{'id':'#a','type':'Multikey','controller':'did:web:mine.example','publicKeyMultibase':'$multikey'},"
                        + "{'id':'#a','type':'Multikey','controller':'did:web:mine.example','publicKeyMultibase':'$multikey'}]}",
                "{'id':'did:web:mine.example','assertionMethod':['#a']}",
                "{'id':'did:web:mine.example','assertionMethod':[1]}",
                "{'id':'did:web:mine.example','assertionMethod':['did:web:o.example#a','did:web:o.example#a']}",
            })
    void refusesDocumentsThatContradictThemselves(String text) throws MalformedInputException {
        Bytes bytes = json(text);
        assertThatThrownBy(() -> DidDocument.read(bytes)).isInstanceOf(MalformedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'type':'Multikey','controller':'did:web:mine.example','publicKeyMultibase':'$short'",
                "'type':'Multikey','controller':'did:web:mine.example','publicKeyJwk':$jwk",
                "'type':'Multikey','controller':'did:web:mine.example'",
                "'type':'Multikey','controller':'mine','publicKeyMultibase':'$multikey'",
                "'type':'Multikey','publicKeyMultibase':'$multikey'",
                "'controller':'did:web:mine.example','publicKeyMultibase':'$multikey'",
                "'type':'JsonWebKey','controller':'did:web:mine.example','publicKeyJwk':{'kty':'OKP','crv':'Ed25519','x':'!'}",
                "'type':'JsonWebKey','controller':'did:web:mine.example','publicKeyJwk':$jwk,'publicKeyMultibase':'$multikey'",
                "'type':'JsonWebKey','controller':'did:web:mine.example','publicKeyJwk':$jwk,'secretKeyMultibase':'z'",
                "'type':'JsonWebKey','controller':'did:web:mine.example','publicKeyJwk':$jwk,'expires':'soon'",
            })
    void oneUnusableKeySpoilsNoOther(String unusable) throws MalformedInputException {
        DidDocument document = DidDocument.read(json("{'id':'did:web:mine.example','verificationMethod':["
                + "{'id':'#a'," + unusable + "},{'id':'#b','type':'Multikey','controller':'did:web:mine.example',"
                + "'publicKeyMultibase':'$multikey'}],'assertionMethod':['#a','#b']}"));

        KeyLookup spoiled = document.lookUp(name("did:web:mine.example#a"), ASSERTION, AT);
        assertThat(((KeyLookup.Refused) spoiled).reason()).isEqualTo(KeyRefusal.UNSUPPORTED_KEY);
        assertThat(document.lookUp(name("did:web:mine.example#b"), ASSERTION, AT))
                .isInstanceOf(KeyLookup.Found.class);
    }

    @Test
    void refusesTwoDocumentsOfOneDid() throws MalformedInputException {
        DidDocument document = DidDocument.read(json(TWO_KEYS));
        assertThatThrownBy(() -> new DidDocuments(List.of(document, document)))
                .isInstanceOf(IllegalArgumentException.class);
        DidDocument carried =
                DidDocument.derive(DidKey.ofKey(first.publicKey()).did()).orElseThrow();
        assertThatThrownBy(() -> new DidDocuments(List.of(carried))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesStatesOlderThanThePinnedOne() throws MalformedInputException {
        Bytes pinned = json(TWO_KEYS);
        Bytes other = json("{'id':'did:web:mine.example'}");
        DocumentPin pin = DocumentPin.of(Did.parse("did:web:mine.example"), 7, pinned);
        assertThat(pin.compare(7, pinned)).isEqualTo(DocumentPin.Comparison.SAME);
        assertThat(pin.compare(8, other)).isEqualTo(DocumentPin.Comparison.NEWER);
        assertThat(pin.compare(6, other)).isEqualTo(DocumentPin.Comparison.OLDER);
        assertThat(pin.compare(6, pinned)).isEqualTo(DocumentPin.Comparison.OLDER);
        assertThat(pin.compare(7, other)).isEqualTo(DocumentPin.Comparison.CONFLICTING);
        assertThat(DocumentPin.Comparison.OLDER.isAcceptable()).isFalse();
        assertThat(DocumentPin.Comparison.CONFLICTING.isAcceptable()).isFalse();
    }
}
