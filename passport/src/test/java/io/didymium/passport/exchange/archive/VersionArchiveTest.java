package io.didymium.passport.exchange.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.PassportBundleBuilder;
import io.didymium.passport.RegistrationToken;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.exchange.registry.RegistrationProof;
import io.didymium.passport.exchange.registry.RegistrySeal;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.graph.VersionLine;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Logs;
import io.didymium.passport.testing.TwoCompanies;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.ChainVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which version of a passport was current at a time: by its issuer, and by what others saw of it. */
class VersionArchiveTest {
    private static final Signer REGISTRY = Issuers.signer("registry");
    private static final RegistrySeal SEAL = new RegistrySeal(
            "registry-2026",
            REGISTRY.publicKey(),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2028-01-01T00:00:00Z"));
    private static final TrustList TRUST =
            TwoCompanies.trust().withLogs(List.of(Logs.trusted(1))).withSeals(List.of(SEAL));
    private static final PassportBundle CORRECTED = corrected();
    private static final VersionLine LINE =
            BundleGraph.of(CORRECTED).versions(TwoCompanies.LOT).get(0);
    private static final SignedCredential FIRST = LINE.versions().get(0).credential();
    private static final SignedCredential SECOND = LINE.versions().get(1).credential();
    private static final Instant FROM = LINE.versions().get(0).validFrom().orElseThrow();
    private static final Instant CHANGED = LINE.versions().get(1).validFrom().orElseThrow();
    private static final Duration DAY = Duration.ofDays(1);

    private static PassportBundle corrected() {
        try {
            return new TwoCompanies().play().correct("misread", 5).seller.holdings();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static ArchiveAnswer at(PassportBundle bundle, Instant time) {
        return at(bundle, TwoCompanies.LOT, time);
    }

    private static ArchiveAnswer at(PassportBundle bundle, BatchId product, Instant time) {
        return VersionArchive.of(bundle, TRUST, new ChainVerifier(TRUST).verify(bundle, TwoCompanies.AT))
                .at(product, time);
    }

    private static PassportBundle logged(PassportBundle bundle, SignedCredential credential, Instant seen) {
        return bundle.toBuilder().receipt(Logs.receipt(credential, seen)).build();
    }

    private static PassportBundle registered(PassportBundle bundle, SignedCredential credential, Instant sealed) {
        try {
            DppVersion version = DppVersion.of(credential);
            RegistrationProof proof = new RegistrationProof(
                    "https://registry.example/1",
                    version.header().product(),
                    version.header().id(),
                    version.header().operator().orElseThrow(),
                    "28053010",
                    version.header().lastUpdated(),
                    sealed,
                    version.versionHash());
            return bundle.toBuilder()
                    .registration(RegistrationToken.of(credential, RegistrySeal.seal(proof, SEAL.id(), REGISTRY)))
                    .build();
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    private static List<ArchiveFinding> codes(ArchiveAnswer answer) {
        return answer.findings().stream()
                .map(Finding::code)
                .map(ArchiveFinding.class::cast)
                .toList();
    }

    private static Optional<Integer> number(Optional<ArchivedVersion> version) {
        return version.map(ArchivedVersion::number);
    }

    @Test
    void theVersionBetweenTwoCorrectionsIsTheFirst() {
        PassportBundle seen = logged(CORRECTED, FIRST, FROM.plus(DAY));

        ArchiveAnswer answer = at(seen, CHANGED.minus(DAY));

        assertThat(number(answer.current())).contains(1);
        assertThat(number(answer.seen())).contains(1);
        assertThat(answer.isEstablished()).as(answer.findings().toString()).isTrue();
        assertThat(answer.current().orElseThrow().credential()).isEqualTo(FIRST);
        assertThat(answer.current().orElseThrow().passport().versionHash())
                .isNotEqualTo(answer.versions().get(1).passport().versionHash());
    }

    @Test
    void theCorrectionCountsFromItsDayOn() {
        PassportBundle seen = logged(CORRECTED, SECOND, CHANGED);

        ArchiveAnswer answer = at(seen, CHANGED);

        assertThat(number(answer.current())).contains(2);
        assertThat(answer.isEstablished()).as(answer.findings().toString()).isTrue();
    }

    @Test
    void beforeTheFirstThereWasNone() {
        ArchiveAnswer answer = at(CORRECTED, FROM.minusSeconds(1));

        assertThat(answer.current()).isEmpty();
        assertThat(codes(answer)).containsExactly(ArchiveFinding.ARCHIVE_NONE_YET);
        assertThat(answer.isEstablished()).isTrue();
    }

    @Test
    void whatOnlyTheIssuerSaysIsNotEstablished() {
        ArchiveAnswer answer = at(CORRECTED, CHANGED.minus(DAY));

        assertThat(number(answer.current())).contains(1);
        assertThat(answer.seen()).isEmpty();
        assertThat(codes(answer)).containsExactly(ArchiveFinding.ARCHIVE_VERSION_UNPROVEN);
        assertThat(answer.isEstablished()).isFalse();
    }

    /** The insider makes a correction and dates it back: the log saw it days later, and another version at the time. */
    @Test
    void aVersionThatIsDatedBackIsNotEstablished() {
        PassportBundle seen =
                logged(logged(CORRECTED, FIRST, FROM.plus(DAY)), SECOND, CHANGED.plus(DAY.multipliedBy(3)));

        ArchiveAnswer answer = at(seen, CHANGED.plus(DAY));

        assertThat(number(answer.current())).contains(2);
        assertThat(number(answer.seen())).contains(1);
        assertThat(codes(answer)).containsExactly(ArchiveFinding.ARCHIVE_VERSION_UNPROVEN);
        assertThat(answer.findings().get(0).message())
                .contains("others saw it on " + CHANGED.plus(DAY.multipliedBy(3)));
        assertThat(at(seen, CHANGED.plus(DAY.multipliedBy(3))).isEstablished()).isTrue();
    }

    /** A registry that still had the first version as the latest contradicts the date of the second. */
    @Test
    void theRegistryBoundsTheDate() {
        PassportBundle sealed = registered(CORRECTED, FIRST, CHANGED.plus(DAY.multipliedBy(2)));

        ArchiveAnswer answer = at(sealed, CHANGED.plus(DAY));
        ArchiveAnswer before = at(sealed, CHANGED.minus(DAY));

        assertThat(codes(answer))
                .containsExactly(ArchiveFinding.ARCHIVE_VERSION_UNPROVEN, ArchiveFinding.ARCHIVE_REGISTRY_DIFFERS);
        assertThat(answer.findings().get(1).message())
                .contains("the registry sealed version 1")
                .contains(CHANGED.plus(DAY.multipliedBy(2)).toString());
        // Sealed after the time: by then nobody but the issuer had shown it.
        assertThat(codes(before)).containsExactly(ArchiveFinding.ARCHIVE_VERSION_UNPROVEN);
        PassportBundle both = registered(registered(CORRECTED, FIRST, FROM.plus(DAY)), SECOND, CHANGED);
        assertThat(at(both, CHANGED).isEstablished()).isTrue();
        assertThat(at(both, CHANGED.minus(DAY)).isEstablished()).isTrue();
        assertThat(at(both, CHANGED).current().orElseThrow().registeredAt()).contains(CHANGED);
    }

    @Test
    void aProofThatDoesNotHoldProvesNothing() {
        PassportBundle forged = CORRECTED.toBuilder()
                .registration(RegistrationToken.of(
                        FIRST,
                        registered(CORRECTED, FIRST, FROM.plus(DAY))
                                        .registrations()
                                        .get(0)
                                        .token()
                                + "A"))
                .receipt(Logs.receipt(SECOND))
                .build();

        assertThat(codes(at(forged, CHANGED.minus(DAY)))).containsExactly(ArchiveFinding.ARCHIVE_VERSION_UNPROVEN);
    }

    /** The issuer shows the first version alone, with status lists that know of a later one. */
    @Test
    void aWithheldLaterVersionLeavesTheLastOneOpen() {
        PassportBundle whole = logged(CORRECTED, FIRST, FROM.plus(DAY));
        PassportBundleBuilder without = PassportBundle.builder();
        whole.credentials().stream()
                .filter(credential -> !credential.equals(SECOND))
                .forEach(without::credential);
        whole.statusLists().forEach(without::statusList);
        whole.didDocuments().forEach(without::didDocument);
        whole.receipts().forEach(without::receipt);

        ArchiveAnswer answer = at(without.build(), CHANGED.plus(DAY));

        assertThat(number(answer.current())).contains(1);
        assertThat(codes(answer)).containsExactly(ArchiveFinding.ARCHIVE_LATER_UNKNOWN);
    }

    @Test
    void withoutStatusListsTheLastVersionIsOpenUnlessARegistrySealedItLater() {
        PassportBundle bare = logged(CORRECTED, SECOND, CHANGED).toBuilder()
                .withoutStatusLists()
                .build();

        assertThat(codes(at(bare, CHANGED.plus(DAY)))).containsExactly(ArchiveFinding.ARCHIVE_LATER_UNKNOWN);
        assertThat(at(registered(bare, SECOND, CHANGED.plus(DAY.multipliedBy(2))), CHANGED.plus(DAY))
                        .isEstablished())
                .isTrue();
    }

    @Test
    void aMissingEarlierVersionIsNamed() {
        Forgery forgery = new Forgery(CORRECTED);
        PassportBundle later = forgery.remove(Forgery.id(FIRST)).bundle();

        ArchiveAnswer answer = at(later, CHANGED.minus(DAY));

        assertThat(answer.current()).isEmpty();
        assertThat(codes(answer)).containsExactly(ArchiveFinding.ARCHIVE_EARLIER_MISSING);
    }

    /** A correction that somebody else signs under the name of the issuer is left out, and named. */
    @Test
    void aForgedCorrectionIsLeftOut() {
        PassportBundle forged = new Forgery(CORRECTED)
                .sign(
                        Forgery.id(SECOND),
                        Forgery.key(Issuers.identity(TwoCompanies.SELLER).keyId(), Issuers.signer("forger")))
                .bundle();
        PassportBundle seen = logged(forged, FIRST, FROM.plus(DAY));

        ArchiveAnswer answer = at(seen, CHANGED.plus(DAY));

        assertThat(number(answer.current())).contains(1);
        assertThat(codes(answer)).startsWith(ArchiveFinding.ARCHIVE_VERSION_UNTRUSTED);
    }

    @Test
    void whatIsNotThereOrNotTrustedIsNamed() {
        assertThat(codes(at(CORRECTED, new BatchId("urn:example:none"), CHANGED)))
                .containsExactly(ArchiveFinding.ARCHIVE_NO_PASSPORT);
        TrustList nobody = new TrustList(List.of());
        assertThat(codes(VersionArchive.of(
                                CORRECTED, nobody, new ChainVerifier(nobody).verify(CORRECTED, TwoCompanies.AT))
                        .at(TwoCompanies.LOT, CHANGED)))
                .containsExactly(ArchiveFinding.ARCHIVE_NO_PASSPORT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at(CORRECTED, TwoCompanies.AT.plusSeconds(1)))
                .withMessageContaining("nobody knows");
    }

    /** Two corrections of one version, from two copies of the issuer's records. */
    @Test
    void twoLinesAreNotChosenFrom() throws Exception {
        PassportBundle other =
                new TwoCompanies().play().correct("weighed again", 6).seller.holdings();
        PassportBundleBuilder both = CORRECTED.toBuilder();
        Set<String> known = new TreeSet<>();
        CORRECTED.credentials().forEach(credential -> known.add(credential.digest()));
        other.credentials().stream()
                .filter(credential -> !known.contains(credential.digest()))
                .forEach(both::credential);

        ArchiveAnswer answer = at(both.build(), CHANGED.plus(DAY));

        assertThat(answer.current()).isEmpty();
        assertThat(codes(answer)).containsExactly(ArchiveFinding.ARCHIVE_SEVERAL_LINES);
    }
}
