package io.didymium.passport.exchange.catenax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.batch.Batch;
import io.didymium.core.commodity.CodeScheme;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Registration;
import io.didymium.core.testing.ChainEdit;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.testing.Lots;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The aspect Batch 4.0.0. */
class BatchAspectTest {
    private static final UUID ASSET = UUID.fromString("8e71d08e-f3ae-4ad0-8fcd-158ddde799bf");
    private static final PartnerNumber MAKER = new PartnerNumber("BPNL00000003AYRE");
    private static final PartnerNumber SITE = new PartnerNumber("BPNS00000003AYRE");
    private static final CatenaxTerms TERMS =
            CatenaxTerms.builder().assetId(ASSET).partNumber("ND-OX-99").build();

    private static Dossier lot() {
        return Lots.dossier(Lots.metal(Lots.oxide(), Lots.metal()));
    }

    private static Batch metal(Dossier dossier) {
        return dossier.chain().batch(Lots.sketch().batch(Lots.METAL));
    }

    @Test
    void everyBatchOfTheScenariosIsValidByThePublishedSchema() throws MalformedInputException {
        for (Dossier dossier : List.of(Phosphate.dossier(), Rotors.dossier(), Motors.dossier())) {
            for (Batch batch : dossier.chain().batches()) {
                AspectSchema.assertValid(
                        "batch-4.0.0--Batch-schema.json",
                        CatenaxWriter.of(dossier, TERMS).batch(batch.id()).json());
            }
        }
    }

    @Test
    void aBatchIsWrittenWithItsMakerSiteAndCodes() throws MalformedInputException {
        Dossier dossier = lot();
        Batch coded = metal(dossier).toBuilder()
                .code(CommodityCode.parse(CodeScheme.CUSTOMS, "28053010"))
                .build();
        Dossier stated =
                Dossier.builder(ChainEdit.replace(dossier.chain(), coded)).build();
        FacilityId site = coded.facility();
        PartyId maker = stated.chain().facility(site, coded.producedAt()).operator();
        CatenaxTerms terms = CatenaxTerms.builder()
                .assetId(ASSET)
                .partNumber("ND-99")
                .partner(site.value(), SITE)
                .partner(maker.value(), MAKER)
                .build();

        CatenaxPayload payload = CatenaxWriter.of(stated, terms).batch(coded.id());

        assertThat(payload.json().toUtf8())
                .contains(
                        "\"globalAssetId\":\"urn:uuid:" + ASSET + "\"",
                        "\"manufacturerPartId\":\"ND-99\"",
                        "{\"key\":\"manufacturerId\",\"value\":\"" + MAKER + "\"}",
                        "{\"key\":\"batchId\",\"value\":\"" + coded.id() + "\"}",
                        "\"id\":\"28053010\"",
                        "\"productionDate\":\"" + coded.producedAt().toString().substring(0, 10) + "\"",
                        "{\"siteId\":\"" + SITE + "\",\"function\":\"production\"}");
        AspectSchema.assertValid("batch-4.0.0--Batch-schema.json", payload.json());
    }

    @Test
    void whatIsNotCarriedIsListed() {
        Dossier dossier = lot();
        Batch batch = metal(dossier);

        assertThat(CatenaxWriter.of(dossier, TERMS).batch(batch.id()).lost())
                .contains(
                        batch.id() + ": mass",
                        batch.id() + ": assay; CertificateOfAnalysis carries it",
                        batch.id() + ": the maker, whose business partner number is not known",
                        batch.id() + ": the site " + batch.facility() + ", whose business partner number is not known")
                .doesNotHaveDuplicates();
    }

    @Test
    void everythingThatIsNeededAndNotKnownIsNamed() {
        Dossier dossier = lot();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CatenaxWriter.of(dossier, CatenaxTerms.NONE)
                        .batch(metal(dossier).id()))
                .withMessageContaining("Batch 4.0.0 of " + metal(dossier).id())
                .withMessageContaining("a UUID")
                .withMessageContaining("the part number");
    }

    /** A number entered after production, or two different ones, say nothing about who made the batch. */
    @Test
    void theMakersNumberComesFromTheRegisterOfItsTime() throws MalformedInputException {
        Dossier dossier = lot();
        Batch batch = metal(dossier);
        Facility site = dossier.chain().facility(batch.facility(), batch.producedAt());
        LocalDate before = LocalDate.of(2020, 1, 1);

        assertThat(written(dossier, entry(site, MAKER.value(), before))).contains("\"manufacturerId\"", MAKER.value());
        assertThat(written(dossier, entry(site, MAKER.value(), LocalDate.of(2090, 1, 1))))
                .doesNotContain("manufacturerId");
        assertThat(written(dossier, entry(site, "HRB 1234", before))).doesNotContain("manufacturerId");
        assertThat(written(dossier, entry(site, SITE.value(), before))).doesNotContain("manufacturerId");
        assertThat(written(
                        dossier,
                        entry(site, MAKER.value(), before),
                        entry(site, "BPNL00000000XXXX", before.plusDays(1))))
                .doesNotContain("manufacturerId");
    }

    private static Registration entry(Facility site, String number, LocalDate day) {
        return Registration.builder(site.operator(), new PartyId("did:web:register.example"))
                .scheme(new Concept("https://register.example/numbers", "Numbers"))
                .registered("Works", number)
                .on(day)
                .build();
    }

    private static String written(Dossier dossier, Registration... entries) throws MalformedInputException {
        Dossier registered = dossier.toBuilder().registrations(List.of(entries)).build();
        return CatenaxWriter.of(registered, TERMS)
                .batch(metal(dossier).id())
                .json()
                .toUtf8();
    }

    @Test
    void theDayIsTheLocalOne() throws MalformedInputException {
        Dossier dossier = lot();
        Batch early =
                metal(dossier).toBuilder().localOffset(ZoneOffset.ofHours(-12)).build();
        Dossier local =
                Dossier.builder(ChainEdit.replace(dossier.chain(), early)).build();

        CatenaxPayload payload = CatenaxWriter.of(local, TERMS).batch(early.id());

        assertThat(payload.json().toUtf8()).contains("\"productionDate\":\"2026-03-31\"");
        assertThat(payload.lost()).noneMatch(lost -> lost.contains("UTC"));
    }

    @Test
    void aNumberOfAnotherFormIsRefused() {
        for (String wrong :
                List.of("", "BPNX00000003AYRE", "BPNL00000003AYR", "BPNL00000003AYRE1", "bpnl00000003AYRE")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new PartnerNumber(wrong));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CatenaxTerms.builder().customer(SITE))
                .withMessageContaining("legal entity");
    }
}
