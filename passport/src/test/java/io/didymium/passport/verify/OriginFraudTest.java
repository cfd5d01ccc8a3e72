package io.didymium.passport.verify;

import static io.didymium.core.element.Element.NEODYMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceFinding;
import io.didymium.core.chain.ChainFinding;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.ConformityFinding;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginClaim;
import io.didymium.core.origin.OriginFinding;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.CountryCode;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.regulation.RuleFinding;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.regulation.Scope;
import io.didymium.core.stock.StockFinding;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.core.testing.scenario.PhosphateChain;
import io.didymium.core.testing.scenario.RotorChain;
import io.didymium.passport.DisclosableClaim;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.OriginStatementFinding;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Disclosures;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Salts;
import io.didymium.passport.testing.Sketched;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the scenarios list as frauds and slips, in passports that are signed by whom they should be. */
class OriginFraudTest {
    /** All that is in the magnets of scenario A passed through the concentrate of the fertiliser works. */
    @Test
    void acceptsThatTheMagnetsAreAllOfTheSideStream() {
        VerificationReport report = Phosphate.verify(Phosphate.bundle(Phosphate.dossier().toBuilder()
                .origin(OriginStatements.builder()
                        .origins(List.of(new OriginClaim(
                                PhosphateChain.batch("A-P1"), NEODYMIUM, PhosphateChain.batch("A-C1"), Share.ONE)))
                        .build())
                .build()));

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.of(CheckId.ORIGIN_CLAIM))
                .singleElement()
                .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.PASSED));
    }

    @Test
    void refusesThatTheyAreWhereATwentiethOfTheChargeIsNot() {
        ChainSketch sketch = OriginStatementCases.blend();
        VerificationReport report = Sketched.verify(Sketched.dossier(sketch).toBuilder()
                .origin(OriginStatements.builder()
                        .origins(List.of(
                                new OriginClaim(sketch.batch("made"), NEODYMIUM, sketch.batch("fjordgro"), Share.ONE)))
                        .build())
                .build());

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(OriginFinding.ORIGIN_OVERSTATED);
            assertThat(finding.arguments()).containsEntry("claimed", "100 %").containsEntry("found", "95 %");
        });
    }

    /** The swarf of the motors' magnets, 438.6 kg, is taken up again as if users had thrown it away. */
    @Test
    void refusesSwarfThatComesBackAsPostConsumer() {
        ChainSketch sketch = MotorChain.sketch()
                .site("REC", "rec", "DE", "Hesse")
                .step("again", ProcessKind.CHEMICAL_RECYCLING, "REC")
                .in("C-S3", "438.6")
                .out("C-S4", MaterialForm.SWARF, "438.6", sintered())
                .done();
        List<SourceDeclaration> declarations = new ArrayList<>(MotorChain.declarations());
        declarations.add(SourceDeclaration.of(MotorChain.batch("C-S3"), SourceClass.POST_CONSUMER));
        Dossier dossier = Motors.dossier(sketch, declarations);
        VerificationReport report = Sketched.verify(dossier.toBuilder()
                .origin(dossier.origin().toBuilder()
                        .recycled(List.of(claim(
                                MotorChain.batch("C-S4"),
                                NEODYMIUM,
                                "100.00",
                                RulePacks.CRMA_ARTICLE_29.id(),
                                "2024-05-03")))
                        .build())
                .build());

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(codes(report)).contains(OriginFinding.CLASS_UPGRADED, RuleFinding.RECYCLED_OVERSTATED);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == RuleFinding.RECYCLED_OVERSTATED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments())
                        .containsEntry("claimed", "100.00")
                        .containsEntry("found", "0.00"));
    }

    private static String sintered() {
        return MotorChain.chain().batch(MotorChain.batch("C-S3")).assay().orElseThrow().values().stream()
                .map(value -> value.constituent().formula() + " "
                        + value.content().value().value().movePointRight(2).toPlainString())
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    /** The powder R1 states 23.2 % Nd, but what came in held 22.0 %. */
    @Test
    void refusesNeodymiumThatTheRecyclerCreated() {
        VerificationReport report = Sketched.verify(Sketched.dossier(MotorChain.sketchOfPowderFrom(
                        "Nd 22.0, Pr 5.8, Dy 2.6, Tb 0.1, B 1.0, Co 1.3, Al 0.4, Cu 0.15, Ni 0.05, Fe 65.4"))
                .toBuilder()
                .origin(OriginStatements.builder()
                        .recycled(List.of(claim(
                                MotorChain.batch("C-R1"),
                                NEODYMIUM,
                                "100",
                                RulePacks.CRMA_ARTICLE_29.id(),
                                "2024-05-03")))
                        .build())
                .build());

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == BalanceFinding.ELEMENT_CREATED)
                .extracting(finding -> finding.arguments().get("element"))
                .containsExactly("Nd");
    }

    /** Certificate SWARF-77 ends on 30 June 2026. */
    @Test
    void refusesTheSwarfCertificateForALotOfJuly() {
        assertThat(swarfLot("2026-06-05T06:00:00Z", Rotors.certificate()).verdict())
                .isEqualTo(Verdict.ACCEPTED);

        VerificationReport july = swarfLot("2026-07-05T06:00:00Z", Rotors.certificate());

        assertThat(july.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(july.findings())
                .filteredOn(finding -> finding.code() == ConformityFinding.CERTIFICATE_EXPIRED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments())
                        .containsEntry("validUntil", "2026-06-30T23:59:59Z")
                        .containsEntry("certificate", Rotors.SWARF_77.value()));
    }

    @Test
    void refusesACertificateDatedAfterTheLot() {
        Certificate known = Rotors.certificate();
        Certificate late = Certificate.builder(known.id(), known.scheme())
                .name(known.name())
                .certifier(known.certifier())
                .issuedTo(known.issuedTo())
                .valid(Instant.parse("2026-06-20T00:00:00Z"), known.validUntil().orElseThrow())
                .assessments(known.assessments())
                .build();

        VerificationReport report = swarfLot("2026-06-05T06:00:00Z", late);

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(codes(report)).contains(ConformityFinding.CERTIFICATE_AFTER_BATCH);
    }

    /** A further lot of recycled oxide, claimed to be all pre-consumer on the strength of a certificate. */
    private static VerificationReport swarfLot(String day, Certificate certificate) {
        ChainSketch sketch = new ChainSketch("rotors")
                .at(Instant.parse(day))
                .site("S-BETA", "s-beta", "DE", "Bavaria")
                .source(ProcessKind.PROCUREMENT, "S-BETA", "B-O9", MaterialForm.OXIDE, "240", "Nd2O3 80, Pr6O11 20");
        BatchId lot = RotorChain.batch("B-O9");
        return Sketched.verify(Sketched.dossier(sketch).toBuilder()
                .certificates(List.of(certificate))
                .origin(OriginStatements.builder()
                        .sources(List.of(SourceDeclaration.of(lot, SourceClass.PRE_CONSUMER, new CountryCode("DE"))))
                        .recycled(List.of(RecycledStatement.builder(
                                        new ClaimId("urn:didymium:rotors:claim:B-O9"),
                                        lot,
                                        RulePacks.ISO_14021.id(),
                                        RulePacks.ISO_14021.version(),
                                        LocalDate.of(2026, 7, 6))
                                .percents(Map.of(NEODYMIUM, new BigDecimal("100")))
                                .evidence(Rotors.SWARF_77)
                                .build()))
                        .build())
                .build());
    }

    /** Variant B2: a motor with the magnets of sixteen rotors is under Article 29, with zeros. */
    @Test
    void acceptsALargeMotorWithZeros() {
        Dossier dossier = Rotors.dossier();
        ProductStatement motor =
                new ProductStatement(Rotors.information(RotorChain.batch("B-R1"), 16 * 8), RotorChain.ROTORS / 16);

        VerificationReport report = Sketched.verify(dossier.toBuilder()
                .origin(dossier.origin().toBuilder().products(List.of(motor)).build())
                .build());

        assertThat(report.verdict()).as(report.findings().toString()).isEqualTo(Verdict.ACCEPTED);
        OriginStatements read = report.dossier().orElseThrow().origin();
        assertThat(read.products().get(0).information().scope().magnetMass().kilograms())
                .isEqualByComparingTo("1.856");
        assertThat(RulePacks.CRMA_ARTICLE_29
                        .scope()
                        .of(read.products().get(0).information().scope()))
                .isEqualTo(Scope.State.IN_SCOPE);
        assertThat(read.recycled())
                .filteredOn(claim -> claim.pack().equals(RulePacks.CRMA_ARTICLE_29.id()))
                .singleElement()
                .satisfies(claim ->
                        assertThat(claim.percents().values()).hasSize(5).allMatch(percent -> percent.signum() == 0));
    }

    /** 14.5 kg of magnet where 14.5 g are meant. */
    @Test
    void findsAMassInGramsSaidInKilograms() {
        VerificationReport report = Sketched.verify(new Forgery(Sketched.bundle(Rotors.dossier()))
                .change(
                        passport("rotors", "B-R1"),
                        json -> Forgery.parse(json.toString().replace("\"mass\":\"0.0145\"", "\"mass\":\"14.5\"")))
                .relinked());

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(report.of(CheckId.PRODUCT_INFORMATION))
                .flatExtracting(result -> result.findings())
                .hasSize(2)
                .first()
                .satisfies(finding -> assertThat(finding.arguments())
                        .containsEntry("each", "116 kg")
                        .containsEntry("claimed", "2453284 kg")
                        .containsEntry("found", "2453.284 kg"));
    }

    /** A mass a thousand times too small or too large, in passport and event alike. */
    @Test
    void findsABatchBookedInAnotherUnit() {
        assertThat(codes(withMass("C-R2", "source-of-C-R2", "150", "0.15"))).contains(StockFinding.BATCH_OVERDRAWN);
        assertThat(codes(withMass("C-B1", "blending", "2524.6", "2524600"))).contains(BalanceFinding.MASS_CREATED);
    }

    private static VerificationReport withMass(String batch, String step, String before, String after) {
        String from = "\"value\":" + before + ",\"unit\":\"KGM\"";
        String to = "\"value\":" + after + ",\"unit\":\"KGM\"";
        VerificationReport report = Sketched.verify(new Forgery(Sketched.bundle(Motors.dossier()))
                .replace(passport("motors", batch), from, to)
                .replace("urn:didymium:dte:" + MotorChain.step(step), from, to)
                .relinked());
        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        return report;
    }

    /** The confidential source of the primary oxide is not disclosed: what rests on it is open, the rest is not. */
    @Test
    void leavesOpenWhatRestsOnAHiddenSource() {
        Dossier dossier = Rotors.dossier();
        PassportBundle hiding = new PassportComposer(Issuers.identities(dossier), Sketched.STATUS)
                .hiding(Set.of(DisclosableClaim.SOURCE_DECLARATION), new Salts())
                .compose(dossier);
        SignedCredential alpha = hiding.credentials().stream()
                .filter(credential -> Forgery.json(credential)
                        .toString()
                        .contains("\"id\":\"" + passport("rotors", "B-O1") + "\",\"issuer\""))
                .findFirst()
                .orElseThrow();

        VerificationReport report = Sketched.verify(Disclosures.replace(
                hiding, alpha, one -> Disclosures.without(one, Set.of(DisclosableClaim.SOURCE_DECLARATION))));

        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == RuleFinding.ORIGIN_UNDETERMINED)
                .extracting(finding -> finding.arguments().get("element") + " "
                        + finding.arguments().get("share"))
                .contains("Nd 78.95", "Pr 83.33")
                .noneMatch(text -> text.startsWith("Dy") || text.startsWith("B ") || text.startsWith("Co"));
        assertThat(report.findings())
                .filteredOn(finding -> finding.code() == OriginStatementFinding.PROVENANCE_UNDETERMINED)
                .extracting(finding -> finding.arguments().get("element"))
                .containsOnly("Nd", "Pr");
    }

    /** A second lot under the id of the first: then nothing can be reckoned, and the checks of origins say so. */
    @Test
    void refusesTwoLotsWithOneId() {
        Forgery forgery = new Forgery(Sketched.bundle(Motors.dossier()));
        String id = passport("motors", "C-R2");
        String other = Sketched.bundle(Motors.dossier()).credentials().stream()
                .map(Forgery::json)
                .map(Object::toString)
                .filter(json -> json.contains("\"id\":\"" + id + "\",\"issuer\""))
                .findFirst()
                .orElseThrow()
                .replace("\"id\":\"" + id + "\"", "\"id\":\"" + id + "-2\"");
        VerificationReport report = Sketched.verify(forgery.add(new SignedCredential(
                        Forgery.ownKey(Forgery.parse(other)).apply(other)))
                .bundle());

        assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(codes(report)).contains(ChainFinding.DUPLICATE_ID);
        assertThat(report.of(CheckId.ORIGIN_CLAIM)).hasSize(4).allSatisfy(result -> {
            assertThat(result.outcome()).isEqualTo(Outcome.SKIPPED);
            assertThat(result.prerequisite()).contains(CheckId.CHAIN_COMPLETE);
        });
        assertThat(report.of(CheckId.RECYCLED_CONTENT))
                .hasSize(2)
                .allMatch(result -> result.outcome() == Outcome.SKIPPED);
    }

    private static RecycledStatement claim(
            BatchId batch, Element element, String percent, String pack, String version) {
        return RecycledStatement.builder(
                        new ClaimId("urn:didymium:case:claim"), batch, pack, version, LocalDate.of(2026, 4, 7))
                .percents(Map.of(element, new BigDecimal(percent)))
                .build();
    }

    private static String passport(String chain, String batch) {
        return "urn:didymium:dpp:urn:didymium:" + chain + ":batch:" + batch;
    }

    private static List<FindingCode> codes(VerificationReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }
}
