package io.didymium.passport.attack;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Classification;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.party.Address;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.GeoPoint;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.did.DidKey;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.PassportComposer;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Issuers;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One batch of one site, whose operator may be known by any DID, and the verifier who trusts its register. */
final class OneSite {
    static final PartyId REGISTER = new PartyId("did:web:register.example");
    static final BatchId BATCH = new BatchId("urn:example:batch:1");
    static final FacilityId SITE = new FacilityId("urn:example:site:1");
    static final StepId STEP = new StepId("urn:example:step:1");
    static final Instant MADE = Instant.parse("2026-03-01T08:00:00Z");
    static final Instant AT = Instant.parse("2026-05-01T00:00:00Z");
    static final StatusTerms STATUS =
            StatusTerms.between(Instant.parse("2026-04-20T00:00:00Z"), Instant.parse("2026-05-20T00:00:00Z"));

    private static final CountryCode COUNTRY = new CountryCode("NO");

    private OneSite() {}

    /** The did:key of a key. */
    static PartyId keyParty(String key) {
        return new PartyId(DidKey.ofKey(Issuers.signer(key).publicKey()).did().text());
    }

    /** What the operator's passports state. */
    static Dossier dossier(PartyId operator) {
        SupplyChain chain = SupplyChain.builder()
                .add(new Party(REGISTER, "Register", COUNTRY))
                .add(new Party(operator, "Smelter AS", COUNTRY))
                .add(Facility.builder(SITE, operator)
                        .name("Smelter")
                        .activity(new Classification(
                                new Concept("https://unstats.un.org/isic", "ISIC"), "2420", "Metals"))
                        .location(new GeoPoint(new BigDecimal("59.1"), new BigDecimal("9.7")))
                        .address(new Address("Street 1", "3900", "Fjordvik", "Telemark", COUNTRY))
                        .build())
                .add(Batch.builder(BATCH, MaterialForm.OXIDE)
                        .name("Oxide 1")
                        .mass(MeasuredMass.exact(Mass.ofKilograms("1000")))
                        .producedAt(SITE, MADE)
                        .assay(Assay.of("ICP-OES").percent("Nd", "64", "0.5").build())
                        .build())
                .add(ProcessStep.builder(STEP, ProcessKind.PROCUREMENT)
                        .name("Purchase")
                        .at(SITE)
                        .during(MADE, MADE)
                        .produces(BATCH)
                        .build())
                .build();
        return Dossier.builder(chain)
                .registrations(List.of(Registration.builder(operator, REGISTER)
                        .scheme(new Concept("https://register.example/numbers", "Register numbers"))
                        .registered("Smelter AS", "1")
                        .on(LocalDate.parse("2019-01-01"))
                        .build()))
                .build();
    }

    /** The passports, the operator signing with a key. */
    static PassportBundle bundle(PartyId operator, IssuerIdentity identity) {
        return bundle(operator, identity, STATUS);
    }

    static PassportBundle bundle(PartyId operator, IssuerIdentity identity, StatusTerms status) {
        return new PassportComposer(Map.of(operator, identity, REGISTER, Issuers.identity(REGISTER)), status)
                .compose(dossier(operator));
    }

    static TrustList trust() {
        return new TrustList(List.of(Issuers.anchor(REGISTER, TrustRole.REGISTER)));
    }

    static VerificationReport verify(PassportBundle bundle) {
        return verify(bundle, trust());
    }

    static VerificationReport verify(PassportBundle bundle, TrustList trust) {
        return new ChainVerifier(trust).verify(bundle, AT);
    }
}
