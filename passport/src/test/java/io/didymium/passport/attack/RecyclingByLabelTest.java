package io.didymium.passport.attack;

import static io.didymium.core.element.Element.NEODYMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginFinding;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.testing.ChainSketch;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Sketched;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Primary material that a label makes recycled: an end of life without a life, a product called residue, ore called collected. */
class RecyclingByLabelTest {
    private static final String MAGNET = "Nd 30, Fe 69";

    @ParameterizedTest
    @CsvSource({"MAKER, 2026-07-01T06:00:00Z", "RECYCLER, 2026-01-01T06:00:00Z"})
    void doesNotBelieveAnEndOfLifeWithoutALife(String site, Instant time) {
        VerificationReport report = postConsumer(motors(site, time), "powder");

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).extracting(Finding::code).contains(OriginFinding.END_OF_LIFE_UNPROVEN);
    }

    @Test
    void acceptsUsedProductsThatAnotherOperatorDiscards() {
        VerificationReport report = postConsumer(motors("RECYCLER", Instant.parse("2026-07-01T06:00:00Z")), "powder");

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void sisterCompaniesAreNoUsers() {
        ChainSketch sketch = motors("RECYCLER", Instant.parse("2026-07-01T06:00:00Z"));
        Dossier dossier = postConsumerDossier(sketch, "powder");
        PartyId head = new PartyId("did:web:holding.example");
        Dossier group = dossier.toBuilder()
                .registrations(dossier.registrations().stream()
                        .map(entry -> entry.toBuilder().group(head).build())
                        .toList())
                .build();

        assertUnproven(Sketched.verify(group));
    }

    @Test
    void whatOneControllerHoldsIsOneGroup() {
        ChainSketch sketch = motors("RECYCLER", Instant.parse("2026-07-01T06:00:00Z"));
        Dossier dossier = postConsumerDossier(sketch, "powder");
        Map<PartyId, IssuerIdentity> identities = new TreeMap<>(Issuers.identities(dossier));
        identities.replaceAll((party, identity) -> new IssuerIdentity(
                identity.did(),
                identity.keyId(),
                identity.signer(),
                Bytes.ofUtf8(Forgery.parse(text(identity.didDocument())).toBuilder()
                        .put("controller", "did:web:holding.example")
                        .build()
                        .toString())));

        assertUnproven(Sketched.verify(new PassportComposer(identities, Sketched.STATUS).compose(dossier)));
    }

    @ParameterizedTest
    @CsvSource({"collection-from-use, ACCEPTED", "collection-of-stamps, INDETERMINATE"})
    void believesACertificateOnTheCollection(String topic, Verdict verdict) {
        ChainSketch sketch = motors("MAKER", Instant.parse("2026-07-01T06:00:00Z"));
        Instant made = Instant.parse("2026-07-02T00:00:00Z");
        Concept concept = new Concept("https://w3id.org/didymium/ree#" + topic, "Collection");
        Dossier dossier = postConsumerDossier(sketch, "powder");
        Dossier certified = dossier.toBuilder()
                .certificates(List.of(Certificate.builder(new CertificateId("urn:didymium:label:collection"), concept)
                        .name("Collected motors")
                        .certifier(Sketched.CERTIFIER)
                        .issuedTo(dossier.chain().operatorOf(dossier.chain().producerOf(sketch.batch("old"))))
                        .valid(made, made.plus(Duration.ofDays(365)))
                        .assessments(
                                new Assessment(sketch.batch("old"), concept, concept, LocalDate.of(2026, 7, 1), true))
                        .build()))
                .build();

        VerificationReport report = Sketched.verify(certified);
        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(verdict);
    }

    private static void assertUnproven(VerificationReport report) {
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).extracting(Finding::code).contains(OriginFinding.END_OF_LIFE_UNPROVEN);
    }

    private static String text(Bytes utf8) {
        try {
            return utf8.toUtf8();
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void doesNotBelieveMoreSwarfThanMachiningLeaves() {
        VerificationReport report = claimed(machined("20", "80"), "oxide", RulePacks.ISO_14021);

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings()).extracting(Finding::code).contains(OriginFinding.RESIDUE_IMPLAUSIBLE);
    }

    @Test
    void acceptsSwarfAsMachiningLeavesIt() {
        VerificationReport report = claimed(machined("75", "25"), "oxide", RulePacks.ISO_14021);

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void refusesCollectedOre() {
        ChainSketch sketch = begun().source(ProcessKind.COLLECTION, "MAKER", "heap", MaterialForm.ORE, "1000", "Nd 1");
        VerificationReport report = postConsumer(sketch, "heap");

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).extracting(Finding::code).contains(OriginFinding.CLASS_UPGRADED);
    }

    private static ChainSketch begun() {
        return new ChainSketch("label", Instant.parse("2025-12-01T06:00:00Z"), "0.001", "0.005")
                .site("MAKER", "maker", "DE", "Hesse")
                .site("RECYCLER", "recycler", "DE", "Saxony");
    }

    private static ChainSketch motors(String site, Instant discarded) {
        return begun().source(ProcessKind.EXTRACTION, "MAKER", "ore", MaterialForm.ORE, "100", MAGNET)
                .step("assembly", ProcessKind.ASSEMBLY, "MAKER")
                .in("ore", "100")
                .out("motors", MaterialForm.PRODUCT, "100", MAGNET)
                .done()
                .at(discarded)
                .step("discard", ProcessKind.REGRADING, site)
                .in("motors", "100")
                .out("old", MaterialForm.END_OF_LIFE_PRODUCT, "100", MAGNET)
                .done()
                .step("recovery", ProcessKind.HYDROGEN_PROCESSING, "RECYCLER")
                .in("old", "100")
                .out("powder", MaterialForm.POWDER, "100", MAGNET)
                .done();
    }

    private static ChainSketch machined(String magnets, String swarf) {
        return begun().source(ProcessKind.EXTRACTION, "MAKER", "ore", MaterialForm.ORE, "100", MAGNET)
                .step("machining", ProcessKind.MACHINING, "MAKER")
                .in("ore", "100")
                .out("magnets", MaterialForm.MAGNET, magnets, MAGNET)
                .out("swarf", MaterialForm.SWARF, OutputRole.RESIDUE, swarf, MAGNET)
                .done()
                .step("recycling", ProcessKind.CHEMICAL_RECYCLING, "RECYCLER")
                .in("swarf", swarf)
                .out("oxide", MaterialForm.OXIDE, swarf, MAGNET)
                .done();
    }

    private static VerificationReport postConsumer(ChainSketch sketch, String batch) {
        return claimed(sketch, batch, RulePacks.CRMA_ARTICLE_29);
    }

    private static Dossier postConsumerDossier(ChainSketch sketch, String batch) {
        return dossier(sketch, batch, RulePacks.CRMA_ARTICLE_29);
    }

    /** The claim that all neodymium of a batch is recycled. */
    private static VerificationReport claimed(ChainSketch sketch, String batch, RulePack pack) {
        return Sketched.verify(dossier(sketch, batch, pack));
    }

    private static Dossier dossier(ChainSketch sketch, String batch, RulePack pack) {
        return Sketched.dossier(sketch).toBuilder()
                .origin(OriginStatements.builder()
                        .recycled(List.of(RecycledStatement.builder(
                                        new ClaimId("urn:didymium:label:claim"),
                                        sketch.batch(batch),
                                        pack.id(),
                                        pack.version(),
                                        LocalDate.of(2026, 7, 3))
                                .percents(Map.of(NEODYMIUM, new BigDecimal("100")))
                                .build()))
                        .build())
                .build();
    }
}
