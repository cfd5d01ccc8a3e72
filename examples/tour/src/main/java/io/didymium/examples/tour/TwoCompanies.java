package io.didymium.examples.tour;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.id.TransferId;
import io.didymium.core.party.Registration;
import io.didymium.crypto.key.KeyType;
import io.didymium.crypto.key.SigningKey;
import io.didymium.crypto.signature.Signer;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.issue.Draft;
import io.didymium.passport.issue.IssuerIdentity;
import io.didymium.passport.issue.Office;
import io.didymium.passport.issue.StatusTerms;
import io.didymium.passport.issue.store.FolderStore;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.PinnedKey;
import io.didymium.passport.trust.TrustAnchor;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.trust.TrustRole;
import io.didymium.passport.verify.ChainVerifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Two companies and a register, each with its own key and its own records: the refiner sells an oxide, the smelter makes metal of it, and
 * what the smelter's customer receives verifies by itself.
 */
public final class TwoCompanies {
    private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");
    private static final StatusTerms MONTH = StatusTerms.between(BEGIN, Instant.parse("2026-04-01T00:00:00Z"));

    private TwoCompanies() {}

    /** Takes the folder in which the three keep their records; makes one if none is given. */
    public static void main(String[] arguments) throws Exception {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("two-companies");
        Dossier trade = OxideTrade.sound().dossier();
        SupplyChain chain = trade.chain();
        IssuerIdentity registerKey = newKey(OxideTrade.REGISTER);
        IssuerIdentity refinerKey = newKey(OxideTrade.REFINER);
        IssuerIdentity smelterKey = newKey(OxideTrade.SMELTER);
        TrustList trust = new TrustList(List.of(TrustAnchor.builder(registerKey.did(), "Register", Instant.EPOCH)
                .roles(Set.of(TrustRole.REGISTER, TrustRole.CERTIFIER))
                .keys(new PinnedKey(registerKey.keyId(), registerKey.signer().publicKey()))
                .build()));
        try (Office register = open(chain, registerKey, folder);
                Office refiner = open(chain, refinerKey, folder);
                Office smelter = open(chain, smelterKey, folder)) {
            // The register says who the companies are, and certifies the smelter's site.
            Draft entries = register.draft().certify(trade.certificates().get(0));
            for (Registration entry : trade.registrations()) {
                IssuerIdentity member = entry.party().equals(OxideTrade.REFINER) ? refinerKey : smelterKey;
                entries.register(chain.party(entry.party()), entry, member.didDocument());
            }
            PassportBundle identities = register.issue(entries, trust, MONTH).orThrow();
            refiner.receive(identities, trust, BEGIN);
            smelter.receive(identities, trust, BEGIN);

            // The refiner states its oxide and what it ships; it signs nothing else.
            TransferId shipment = new TransferId("urn:example:transfer:oxide");
            Draft oxide = refiner.draft()
                    .add(chain.facility(OxideTrade.PLANT), Instant.parse("2026-02-01T00:00:00Z"))
                    .add(chain.batch(OxideTrade.OXIDE))
                    .add(chain.step(new StepId("urn:example:step:purchase")))
                    .add(chain.transfer(shipment))
                    .name(OxideTrade.WORKS, "Metal works");
            refiner.issue(oxide, trust, MONTH).orThrow();

            // The smelter builds on what it received.
            smelter.receive(refiner.deliver(shipment), trust, BEGIN);
            Draft metal = smelter.draft()
                    .add(chain.facility(OxideTrade.WORKS), Instant.parse("2026-02-01T00:00:00Z"))
                    .add(chain.batch(OxideTrade.METAL))
                    .add(chain.step(new StepId("urn:example:step:electrolysis")))
                    .claim(trade.claims().get(0));
            smelter.issue(metal, trust, MONTH).orThrow();

            // The customer has this file and a trust list.
            PassportBundle delivered = smelter.deliver(OxideTrade.METAL);
            VerificationReport report = new ChainVerifier(trust).verify(delivered, BEGIN);
            report.findings().forEach(finding -> System.out.println(finding.location() + ": " + finding.message()));
            System.out.println(delivered.credentials().size() + " credentials of three issuers: " + report.verdict());
        }
    }

    private static IssuerIdentity newKey(PartyId party) {
        return IssuerIdentity.of(party, Signer.of(SigningKey.generate(KeyType.ED25519, new SecureRandom())));
    }

    private static Office open(SupplyChain chain, IssuerIdentity identity, Path folder) throws Exception {
        PartyId party = new PartyId(identity.did().text());
        return Office.open(
                chain.party(party),
                identity,
                FolderStore.open(folder.resolve(chain.party(party).name())),
                new SecureRandom());
    }
}
