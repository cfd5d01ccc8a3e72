package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;
import static io.didymium.passport.verify.PhosphateCases.BUNDLE;
import static io.didymium.passport.verify.PhosphateCases.MAGNETS;
import static io.didymium.passport.verify.PhosphateCases.NORDOKSID;
import static io.didymium.passport.verify.PhosphateCases.OXIDE;
import static io.didymium.passport.verify.PhosphateCases.SITE;
import static io.didymium.passport.verify.PhosphateCases.credential;
import static io.didymium.passport.verify.PhosphateCases.forge;
import static io.didymium.passport.verify.PhosphateCases.operator;
import static io.didymium.passport.verify.PhosphateCases.passport;
import static io.didymium.passport.verify.PhosphateCases.put;
import static io.didymium.passport.verify.PhosphateCases.putInSubject;
import static io.didymium.passport.verify.PhosphateCases.verify;

import io.didymium.core.id.PartyId;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.did.DidKey;
import io.didymium.crypto.did.DidUrl;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.attack.ScenarioA;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.PlainFinding;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Cases of credentials by themselves and of their links. */
final class CredentialCases {
    private CredentialCases() {}

    static List<Case> all() {
        return Stream.of(ofTokens(), ofIssuers(), ofTimeAndStatus(), ofLinks())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Case> ofTokens() {
        return List.of(
                new Case(
                        PassportFinding.TOKEN_UNREADABLE,
                        REJECTED,
                        "a root that is no token",
                        () -> verify(
                                forge().add(new SignedCredential("not.a.token")).bundle())),
                new Case(
                        PassportFinding.TOKEN_ALTERED,
                        REJECTED,
                        "a token in the place of another",
                        () -> verify(forge().bundle().toBuilder()
                                .altered("zDeclared", "zFound")
                                .build())),
                new Case(
                        PassportFinding.TOKEN_REFUSED,
                        REJECTED,
                        "a token of another type",
                        () -> verify(forge().sign(MAGNETS, otherType()).bundle())),
                new Case(
                        PassportFinding.SIGNATURE_MISMATCH,
                        REJECTED,
                        "signed by another key under the issuer's name",
                        () -> verify(
                                forge().sign(OXIDE, Forgery.key(NORDOKSID.keyId(), Issuers.signer("somebody else")))
                                        .bundle())),
                new Case(
                        PassportFinding.PROFILE_UNKNOWN,
                        INDETERMINATE,
                        "a version that is not known",
                        () -> verify(forge().replace(MAGNETS, "untp/0.7.0/context/", "untp/0.9.0/context/")
                                .relinked())),
                new Case(
                        PassportFinding.PROFILE_VIOLATED,
                        REJECTED,
                        "a mass without unit",
                        () -> verify(
                                forge().replace(MAGNETS, "\"KGM\"", "\"LBR\"").relinked())));
    }

    private static List<Case> ofIssuers() {
        return List.of(
                new Case(
                        PassportFinding.KEY_UNKNOWN,
                        INDETERMINATE,
                        "no DID document of an issuer",
                        () -> verify(
                                forge().removeDidDocument(operator("SEP-NO").id())
                                        .bundle())),
                new Case(
                        PassportFinding.KEY_NOT_AUTHORISED,
                        REJECTED,
                        "signed by a key that the document does not have",
                        () -> verify(forge().sign(
                                        OXIDE,
                                        Forgery.key(
                                                new DidUrl(NORDOKSID.did(), "key-2"), Issuers.signer("somebody else")))
                                .bundle())),
                new Case(
                        PassportFinding.DID_DOCUMENT_UNPINNED,
                        INDETERMINATE,
                        "no identity anchor of an issuer",
                        () -> verify(forge().remove(identityOf("SEP-NO")).bundle())),
                new Case(
                        PassportFinding.DID_DOCUMENT_MISMATCH,
                        REJECTED,
                        "a DID document exchanged for one with another key",
                        () -> verify(forge().didDocument(
                                        operator("SEP-NO").id(),
                                        IssuerIdentity.of(operator("SEP-NO").id(), Issuers.signer("somebody else"))
                                                .didDocument())
                                .sign(OXIDE, Forgery.key(NORDOKSID.keyId(), Issuers.signer("somebody else")))
                                .bundle())),
                new Case(
                        PassportFinding.ISSUER_UNKNOWN,
                        INDETERMINATE,
                        "a register that is not trusted",
                        () -> new ChainVerifier(new TrustList(
                                        List.of(Issuers.anchor(PhosphateChain.CERTIFIER, TrustRole.CERTIFIER))))
                                .verify(BUNDLE, Phosphate.AT)),
                new Case(
                        PassportFinding.ANCHOR_UNTRUSTED,
                        INDETERMINATE,
                        "a certifier that is not trusted",
                        () -> new ChainVerifier(new TrustList(
                                        List.of(Issuers.anchor(PhosphateChain.REGISTER, TrustRole.REGISTER))))
                                .verify(BUNDLE, Phosphate.AT)));
    }

    private static List<Case> ofTimeAndStatus() {
        return List.of(
                new Case(
                        PassportFinding.NOT_YET_VALID,
                        REJECTED,
                        "dated ahead",
                        () -> verify(forge().change(MAGNETS, json -> put(json, "validFrom", "2026-05-02T00:00:00Z"))
                                .relinked())),
                new Case(
                        PassportFinding.NO_LONGER_VALID,
                        REJECTED,
                        "a passport that has ended",
                        () -> verify(forge().change(MAGNETS, json -> put(json, "validUntil", "2026-04-30T00:00:00Z"))
                                .relinked())),
                new Case(
                        PassportFinding.CERTIFICATE_ENDED,
                        ACCEPTED,
                        "years later, when a certificate has ended that held in its time",
                        () -> verifyAt("2028-01-10T00:00:00Z")),
                new Case(
                        PassportFinding.REVOKED,
                        REJECTED,
                        "a passport that its issuer revoked",
                        () -> verify(
                                compose(Phosphate.dossier(), Phosphate.STATUS.revoking(PhosphateChain.batch("A-O1"))))),
                new Case(
                        PassportFinding.STATUS_UNKNOWN,
                        INDETERMINATE,
                        "no status lists",
                        () -> verify(forge().removeStatusLists().bundle())),
                new Case(
                        PassportFinding.STATUS_UNKNOWN,
                        INDETERMINATE,
                        "status lists that are too old",
                        () -> new ChainVerifier(Phosphate.trust())
                                .verify(BUNDLE, Instant.parse("2026-08-01T00:00:00Z"))),
                new Case(
                        PassportFinding.STATUS_UNKNOWN,
                        INDETERMINATE,
                        "status lists that begin later",
                        () -> new ChainVerifier(Phosphate.trust())
                                .verify(BUNDLE, Instant.parse("2026-04-19T00:00:00Z"))),
                new Case(
                        PassportFinding.STATUS_ABSENT,
                        ACCEPTED,
                        "a passport that cannot be revoked",
                        () -> verify(forge().change(
                                        MAGNETS,
                                        json -> json.toBuilder()
                                                .remove("credentialStatus")
                                                .build())
                                .relinked())));
    }

    private static List<Case> ofLinks() {
        return List.of(
                new Case(
                        PassportFinding.LINK_TARGET_ABSENT,
                        INDETERMINATE,
                        "an absent predecessor",
                        () -> verify(forge().remove(passport("A-C1")).bundle())),
                new Case(
                        PassportFinding.LINK_DIGEST_MISMATCH,
                        REJECTED,
                        "a mass moved and honestly signed anew by its issuer alone",
                        () -> verify(forge().replace(OXIDE, "\"value\":8754,", "\"value\":8760,")
                                .bundle())),
                new Case(
                        PassportFinding.LINK_UNPINNED,
                        INDETERMINATE,
                        "a link without digest",
                        () -> verify(forge().change(MAGNETS, CredentialCases::withoutDigests)
                                .relinked())),
                new Case(
                        PassportFinding.REQUIRED_LINK_ABSENT,
                        INDETERMINATE,
                        "a passport that does not pin its history",
                        () -> verify(forge().change(MAGNETS, CredentialCases::withoutLinks)
                                .relinked())),
                new Case(
                        PassportFinding.ISSUED_BEFORE_UPSTREAM,
                        REJECTED,
                        "dated before what it builds on",
                        () -> verify(forge().change(MAGNETS, json -> put(json, "validFrom", "2026-01-01T00:00:00Z"))
                                .relinked())),
                new Case(
                        PassportFinding.STATUS_POSITION_SHARED,
                        REJECTED,
                        "two passports at one position of a status list",
                        () -> verify(forge().change(ScenarioA.passport("A-O2"), CredentialCases::atFreePosition)
                                .change(ScenarioA.OXIDE, CredentialCases::atFreePosition)
                                .relinked())),
                new Case(
                        PassportFinding.STATUS_POSITION_CHANGED,
                        REJECTED,
                        "a passport that was revoked, issued again at another position",
                        () -> verify(issuedAgain())),
                new Case(
                        PassportFinding.BUNDLE_EMPTY,
                        INDETERMINATE,
                        "a bundle without roots",
                        () -> verify(forge().uprootAll().bundle())),
                new Case(
                        PassportFinding.BUNDLE_EMPTY,
                        INDETERMINATE,
                        "a bundle of nothing",
                        () -> verify(PassportBundle.builder().build())),
                new Case(
                        PassportFinding.NOTHING_TO_VERIFY,
                        INDETERMINATE,
                        "a bundle of a credential of an unknown version alone",
                        () -> verify(onlyUnknown())),
                new Case(
                        PassportFinding.NOTHING_TO_VERIFY,
                        INDETERMINATE,
                        "a bundle of a facility record and identities alone",
                        () -> verify(only(SITE))),
                new Case(
                        PlainFinding.NO_CHAIN,
                        ACCEPTED,
                        "a certificate alone",
                        () -> verify(only(ScenarioA.CERTIFICATE))),
                new Case(
                        PassportFinding.DID_DOCUMENT_CONTRADICTED,
                        REJECTED,
                        "a document of a did:key with another key",
                        () -> verify(contradicted())),
                new Case(
                        PassportFinding.CREDENTIAL_UNREACHABLE,
                        INDETERMINATE,
                        "a passport that nobody asked for",
                        () -> verify(forge().uproot(MAGNETS).bundle())));
    }

    private static VerificationReport verifyAt(String at) {
        Instant time = Instant.parse(at);
        return new ChainVerifier(Phosphate.trust())
                .verify(
                        compose(
                                Phosphate.dossier(),
                                StatusTerms.between(time.minusSeconds(86_400), time.plusSeconds(86_400))),
                        time);
    }

    private static PassportBundle compose(Dossier dossier, StatusTerms terms) {
        return new PassportComposer(Issuers.identities(dossier), terms).compose(dossier);
    }

    private static PassportBundle onlyUnknown() {
        Forgery forgery = forge().replace(SITE, "untp/0.7.0/context/", "untp/0.9.0/context/");
        BUNDLE.credentials().stream()
                .map(Forgery::id)
                .filter(id -> !id.equals(SITE))
                .forEach(forgery::remove);
        PassportBundle bundle = forgery.bundle();
        return bundle.toBuilder().root(bundle.credentials().get(0).digest()).build();
    }

    /** A bundle of identities and one credential, which it delivers. */
    private static PassportBundle only(String kept) {
        Forgery forgery = forge();
        BUNDLE.credentials().stream()
                .map(Forgery::id)
                .filter(id -> !id.equals(kept) && !id.startsWith("urn:didymium:dia:"))
                .forEach(forgery::remove);
        PassportBundle bundle = forgery.bundle();
        String root = bundle.credentials().stream()
                .filter(credential -> Forgery.id(credential).equals(kept))
                .findFirst()
                .orElseThrow()
                .digest();
        return bundle.toBuilder().root(root).build();
    }

    /** A credential at a position of its status list that no other has. */
    static JsonObject atFreePosition(JsonObject json) {
        return Forgery.parse(json.toString().replaceAll("\"statusListIndex\":(\"?)[0-9]+", "\"statusListIndex\":$199"));
    }

    /** The bundle with the passport of the magnets once more, at another position. */
    private static PassportBundle issuedAgain() {
        SignedCredential again = ScenarioA.credential(
                forge().change(MAGNETS, CredentialCases::atFreePosition).relinked(), MAGNETS);
        return BUNDLE.toBuilder().credential(again).root(again.digest()).build();
    }

    private static PassportBundle contradicted() {
        PartyId carried = new PartyId(
                DidKey.ofKey(Issuers.signer("carried").publicKey()).did().text());
        PartyId other = new PartyId(
                DidKey.ofKey(Issuers.signer("other").publicKey()).did().text());
        Bytes document = IssuerIdentity.of(other, Issuers.signer("other")).didDocument();
        return BUNDLE.toBuilder().receivedDidDocument(carried.value(), document).build();
    }

    private static String identityOf(String site) {
        return "urn:didymium:dia:" + PhosphateChain.REGISTER + "/"
                + operator(site).id();
    }

    private static UnaryOperator<String> otherType() {
        IssuerIdentity lindental = Issuers.identity(operator("MAG-DE").id());
        return Forgery.header(lindental.keyId(), lindental.signer(), "JWT");
    }

    private static JsonObject withoutDigests(JsonObject json) {
        return Forgery.parse(json.toString().replaceAll(",\"digestMultibase\":\"z[^\"]+\"", ""));
    }

    private static JsonObject withoutLinks(JsonObject json) {
        return putInSubject(json, "relatedDocument", JsonArray.of(List.of()));
    }
}
