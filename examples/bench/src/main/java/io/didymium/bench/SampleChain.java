package io.didymium.bench;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.AssayValue;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.GeoPoint;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.passport.claim.Dossier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Chains of any length: a batch that is re-graded over and over, at one site of one operator in one register. */
final class SampleChain {
    static final PartyId REGISTER = new PartyId("did:web:register.example");

    private static final PartyId OPERATOR = new PartyId("did:web:operator.example");
    private static final FacilityId SITE = new FacilityId("urn:example:site");
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final CountryCode COUNTRY = new CountryCode("NO");
    private static final MeasuredMass TONNE = MeasuredMass.exact(Mass.ofKilograms("1000"));

    private SampleChain() {}

    /**
     * What a number of credentials say: an identity, a facility, and for each step its event and the passport of what it
     * made.
     */
    static Dossier of(int credentials) {
        SupplyChain.Builder draft = SupplyChain.builder()
                .add(new Party(REGISTER, "Register", COUNTRY))
                .add(new Party(OPERATOR, "Operator", COUNTRY))
                .add(Facility.builder(SITE, OPERATOR)
                        .name("Site")
                        .activity(new Classification(
                                new Concept("https://unstats.un.org/isic", "ISIC"), "2420", "Metals"))
                        .location(new GeoPoint(new BigDecimal("59.1"), new BigDecimal("9.7")))
                        .address(new Address("Street 1", "3900", "Fjordvik", "Telemark", COUNTRY))
                        .build());
        for (int number = 0; number < credentials / 2 - 1; number++) {
            draft.add(batch(number)).add(step(number));
        }
        Registration entry = Registration.builder(OPERATOR, REGISTER)
                .scheme(new Concept("https://register.example", "Register"))
                .registered("Operator", "1")
                .on(LocalDate.parse("2019-01-01"))
                .build();
        return Dossier.builder(draft.build()).registrations(List.of(entry)).build();
    }

    private static Batch batch(int number) {
        return Batch.builder(id(number), MaterialForm.OXIDE)
                .name("Oxide " + number)
                .mass(TONNE)
                .producedAt(SITE, time(number))
                .assay(Assay.of("ICP-OES")
                        .values(List.of(content(Element.NEODYMIUM, "0.64"), content(Element.PRASEODYMIUM, "0.21")))
                        .build())
                .build();
    }

    private static AssayValue content(Element element, String fraction) {
        return new AssayValue(element, new MeasuredFraction(MassFraction.of(fraction), MassFraction.of("0.005")));
    }

    private static ProcessStep step(int number) {
        return ProcessStep.builder(
                        new StepId("urn:example:step:" + number),
                        number == 0 ? ProcessKind.PROCUREMENT : ProcessKind.REGRADING)
                .name("Step " + number)
                .at(SITE)
                .during(time(number), time(number))
                .inputs(number == 0 ? List.of() : List.of(new BatchPortion(id(number - 1), TONNE)))
                .produces(id(number))
                .build();
    }

    private static BatchId id(int number) {
        return new BatchId("urn:example:batch:" + number);
    }

    private static Instant time(int number) {
        return START.plusSeconds(60L * number);
    }
}
