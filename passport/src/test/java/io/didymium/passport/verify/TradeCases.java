package io.didymium.passport.verify;

import static io.didymium.passport.report.Verdict.ACCEPTED;
import static io.didymium.passport.report.Verdict.INDETERMINATE;
import static io.didymium.passport.report.Verdict.REJECTED;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.commodity.CodeScheme;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.commodity.table.CodeFinding;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.PermitTerms;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.TransferId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.Radioactivity;
import io.didymium.core.norm.NormFinding;
import io.didymium.core.origin.OriginFinding;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.permit.PermitFinding;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.Ownership;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.testing.ChainSketch;
import io.didymium.core.title.TitleFinding;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.claim.OriginStatements;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.report.trade.TradeFinding;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.Tolling;
import io.didymium.passport.verify.FindingCasesTest.Case;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Cases of owners, permits, codes and radioactivity. */
final class TradeCases {
    private static final PartyId STRANGER = new PartyId("did:web:stranger.example");

    private TradeCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        TitleFinding.TITLE_NOT_HELD,
                        REJECTED,
                        "the plant sells what belongs to the miner",
                        () -> with(Tolling.SALE, sale -> new Ownership(Tolling.PLANT, Tolling.TRADER))),
                new Case(
                        TitleFinding.OWNER_UNCLEAR,
                        INDETERMINATE,
                        "two others own portions, and one is taken",
                        TradeCases::twoOwners),
                new Case(
                        TradeFinding.TITLE_UNACKNOWLEDGED,
                        INDETERMINATE,
                        "a shipment passes title between two others",
                        () -> with(Tolling.SHIPMENT, shipment -> new Ownership(Tolling.TRADER, Tolling.MINER))),
                new Case(
                        TradeFinding.OWNER_UNSEEN,
                        INDETERMINATE,
                        "the plant names somebody as owner of residue who states nothing",
                        () -> Sketched.verify(named(STRANGER))),
                new Case(
                        OriginFinding.TITLE_UNSTATED,
                        ACCEPTED,
                        "swarf goes back to who delivered the blocks, and nothing states who owned them",
                        TradeCases::returned),
                new Case(
                        PermitFinding.PERMIT_OVERDRAWN,
                        REJECTED,
                        "1,200 kg of residue under a permit of 1,000 kg",
                        () -> under(Tolling.permit("1000", "2026-06-30T23:59:59Z"))),
                new Case(
                        PermitFinding.PERMIT_NOT_IN_FORCE,
                        REJECTED,
                        "residue leaves three days after the permit ended",
                        () -> under(Tolling.permit("3000", "2026-04-12T06:00:00Z"))),
                new Case(
                        PermitFinding.PERMIT_OTHER_HOLDER,
                        REJECTED,
                        "the plant moves residue under the miner's permit",
                        () -> under(Tolling.permit().toBuilder()
                                .issuedTo(Tolling.MINER)
                                .build())),
                new Case(
                        PermitFinding.PERMIT_OTHER_GOODS,
                        REJECTED,
                        "residue moves under a permit of slag",
                        () -> under(ofSlag())),
                new Case(
                        PermitFinding.PERMIT_ABSENT,
                        INDETERMINATE,
                        "the permit is not in the bundle",
                        () -> Sketched.verify(Sketched.dossier(Tolling.draft()))),
                new Case(
                        PermitFinding.PERMIT_UNNAMED,
                        ACCEPTED,
                        "residue above the exemption level moves and names no permit",
                        TradeCases::withoutPermit),
                new Case(
                        CodeFinding.CODE_OF_OTHER_GOODS,
                        REJECTED,
                        "carbonate under the customs code of magnets",
                        () -> coded("8505 11 10", true)),
                new Case(
                        CodeFinding.CODE_UNSHOWN,
                        INDETERMINATE,
                        "carbonate under the code of compounds, of which nobody knows what it contains",
                        () -> coded("2846 90", false)),
                new Case(
                        CodeFinding.CODE_UNKNOWN,
                        INDETERMINATE,
                        "carbonate under a code that the table does not have",
                        () -> coded("2836 99", true)),
                new Case(
                        NormFinding.RADIOACTIVITY_CONTRADICTS_BALANCE,
                        REJECTED,
                        "the residue is declared with 20 mg/kg of thorium",
                        () -> declared("20 ppm ± 1")),
                new Case(
                        NormFinding.RADIOACTIVITY_CONTRADICTS_ASSAY,
                        REJECTED,
                        "50 ppm of thorium beside an assay of 6 % ThO2",
                        TradeCases::monazite));
    }

    private static VerificationReport verify(SupplyChain.Builder chain) {
        return Sketched.verify(Sketched.dossier(chain).toBuilder()
                .certificates(List.of(Tolling.permit()))
                .build());
    }

    /** The carbonate under another customs code, analysed or not. */
    private static VerificationReport coded(String code, boolean isAnalysed) {
        SupplyChain chain = Tolling.draft().chain();
        Batch carbonate = chain.batch(Tolling.batch("carbonate"));
        return verify(chain.toBuilder()
                .replaceAll(SupplyChain.builder()
                        .add(carbonate.toBuilder()
                                .codes(List.of(CommodityCode.parse(CodeScheme.CUSTOMS, code)))
                                .assay(isAnalysed ? carbonate.assay().orElseThrow() : null)
                                .build())));
    }

    private static VerificationReport under(Certificate permit) {
        return Sketched.verify(Tolling.dossier(permit));
    }

    private static Certificate ofSlag() {
        return Tolling.permit().toBuilder()
                .permit(new PermitTerms(
                        "NORM-2026/041", Mass.ofKilograms("3000"), Set.of(MaterialForm.SLAG), new TreeSet<>()))
                .build();
    }

    private static VerificationReport withoutPermit() {
        SupplyChain chain = Tolling.draft().chain();
        return verify(chain.toBuilder()
                .replaceAll(SupplyChain.builder()
                        .add(chain.transfer(Tolling.DISPOSAL).toBuilder()
                                .permits(List.of())
                                .build())));
    }

    /** The scenario with other owners of one transfer. */
    private static VerificationReport with(TransferId id, UnaryOperator<Ownership> title) {
        SupplyChain chain = Tolling.draft().chain();
        Transfer transfer = chain.transfer(id);
        return verify(chain.toBuilder()
                .replaceAll(SupplyChain.builder()
                        .add(transfer.toBuilder()
                                .ownership(title.apply(transfer.ownership().orElseThrow()))
                                .build())));
    }

    private static VerificationReport twoOwners() {
        SupplyChain chain = Tolling.draft().chain();
        Transfer sale = chain.transfer(Tolling.SALE);
        Transfer shipment = chain.transfer(Tolling.SHIPMENT);
        return verify(chain.toBuilder()
                .replaceAll(SupplyChain.builder()
                        .add(sale.toBuilder()
                                .portions(List.of())
                                .moves(Tolling.batch("oxide"), "1350 kg ± 1")
                                .build())
                        .add(shipment.toBuilder().ownership(null).build())));
    }

    /** The residue of the separation belongs to another from the beginning. */
    static Dossier named(PartyId owner) {
        SupplyChain chain = Tolling.draft().chain();
        return Sketched.dossier(chain.toBuilder()
                .replaceAll(SupplyChain.builder()
                        .add(chain.producerOf(Tolling.batch("residue")).toBuilder()
                                .owner(Tolling.batch("residue"), owner)
                                .build())
                        .add(chain.transfer(Tolling.DISPOSAL).toBuilder()
                                .ownership(null)
                                .build())));
    }

    private static VerificationReport returned() {
        ChainSketch sketch = new ChainSketch("back", Instant.parse("2026-04-01T06:00:00Z"), "0.001", "0.005")
                .site("OWNER", "owner", "DE", "Hesse")
                .site("SHOP", "shop", "DE", "Saxony")
                .source(ProcessKind.EXTRACTION, "OWNER", "block", MaterialForm.SINTERED_BLOCK, "100", "Nd 30, Fe 69")
                .step("machining", ProcessKind.MACHINING, "SHOP")
                .in("block", "100")
                .out("magnets", MaterialForm.MAGNET, "80", "Nd 30, Fe 69")
                .out("swarf", MaterialForm.SWARF, OutputRole.RESIDUE, "20", "Nd 30, Fe 69")
                .done()
                .step("melting", ProcessKind.STRIP_CASTING, "OWNER")
                .in("swarf", "20")
                .out("alloy", MaterialForm.ALLOY, "20", "Nd 30, Fe 69")
                .done();
        return Sketched.verify(Sketched.dossier(sketch).toBuilder()
                .origin(OriginStatements.builder()
                        .sources(List.of(SourceDeclaration.of(sketch.batch("block"), SourceClass.PRIMARY)))
                        .build())
                .build());
    }

    private static VerificationReport declared(String thorium) {
        SupplyChain chain = Tolling.draft().chain();
        Radioactivity less =
                new Radioactivity(MeasuredFraction.parse(thorium), MeasuredFraction.parse("183 ppm ± 9"), "ICP-MS");
        return verify(chain.toBuilder()
                .replaceAll(SupplyChain.builder()
                        .add(chain.batch(Tolling.batch("residue")).toBuilder()
                                .radioactivity(less)
                                .build())
                        .add(chain.batch(Tolling.batch("stored")).toBuilder()
                                .radioactivity(less)
                                .build())));
    }

    private static VerificationReport monazite() {
        ChainSketch sketch = new ChainSketch("monazite")
                .site("MINE", "miner", "AU", "Western Australia")
                .source(
                        ProcessKind.EXTRACTION,
                        "MINE",
                        "monazite",
                        MaterialForm.MINERAL_CONCENTRATE,
                        "1000",
                        "ThO2 6, Nd2O3 10");
        SupplyChain chain = sketch.chain();
        return Sketched.verify(Sketched.dossier(chain.toBuilder()
                .replaceAll(SupplyChain.builder()
                        .add(chain.batch(sketch.batch("monazite")).toBuilder()
                                .radioactivity(new Radioactivity(
                                        MeasuredFraction.parse("50 ppm ± 2"),
                                        MeasuredFraction.parse("10 ppm ± 1"),
                                        "gamma"))
                                .build()))));
    }
}
