package io.didymium.core.testing.random;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Performance;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Party;
import io.didymium.core.party.Registration;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Certificates, claims and registrations about a random chain: every second batch is claimed for, every third without evidence. */
final class ChainTestimony {
    private ChainTestimony() {}

    static ChainSample about(SupplyChain chain, ChainPlan plan) {
        List<Party> parties = plan.parties();
        Party register = parties.get(parties.size() - 2);
        Party certifier = parties.get(parties.size() - 1);
        List<Certificate> certificates = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        int number = 0;
        for (Batch batch : chain.batches()) {
            number++;
            if (number % 2 == 0) {
                continue;
            }
            Optional<Certificate> evidence =
                    number % 3 == 0 ? Optional.empty() : Optional.of(certificate(chain, batch, certifier.id(), number));
            evidence.ifPresent(certificates::add);
            claims.add(claim(batch, number, evidence.map(Certificate::id)));
        }
        List<Registration> registrations = parties.stream()
                .filter(party -> !party.equals(register))
                .map(party -> registration(party, register.id()))
                .toList();
        return new ChainSample(chain, certificates, claims, registrations, register.id(), certifier.id());
    }

    private static Certificate certificate(SupplyChain chain, Batch batch, PartyId certifier, int number) {
        Id subject = number % 4 == 1 ? batch.id() : batch.facility();
        // Some begin at the very instant at which the batch was made: they bear the claim out too.
        Instant from = batch.producedAt().minus(number % 3, ChronoUnit.DAYS);
        Instant until = batch.producedAt().plus(number % 5 == 0 ? 1 : 400, ChronoUnit.DAYS);
        return Certificate.builder(
                        new CertificateId("https://certifier.example/certificates/" + number),
                        new Concept("https://certifier.example/scheme", "Scheme \u2116 1"))
                .name("Certificate of " + batch.name())
                .certifier(certifier)
                .issuedTo(chain.facility(batch.facility()).operator())
                .valid(from, until)
                .assessments(new Assessment(subject, criterion(), topic(), day(batch), true))
                .build();
    }

    private static Claim claim(Batch batch, int number, Optional<CertificateId> evidence) {
        return Claim.builder(new ClaimId("urn:example:claim:" + number), batch.id(), criterion())
                .name("Claim of " + batch.name())
                .topic(topic())
                .date(day(batch))
                .performances(
                        new Performance(metric("share"), new BigDecimal("99.50"), "P1"),
                        new Performance(metric("change"), new BigDecimal("0.000001"), "KGM"))
                .evidence(evidence.orElse(null))
                .build();
    }

    private static Registration registration(Party party, PartyId register) {
        return Registration.builder(party.id(), register)
                .scheme(new Concept("https://register.example/numbers", "Register numbers"))
                .registered(party.name(), "No. " + party.id().value().hashCode())
                .on(LocalDate.of(1999, 12, 31))
                .build();
    }

    private static Concept criterion() {
        return new Concept("https://certifier.example/criteria/1", "Criterion one");
    }

    private static Concept topic() {
        return new Concept("https://vocabulary.uncefact.org/conformity-topics/quality-performance", "Quality");
    }

    private static Concept metric(String name) {
        return new Concept("https://certifier.example/metrics/" + name, name);
    }

    private static LocalDate day(Batch batch) {
        return LocalDate.ofInstant(batch.producedAt(), ZoneOffset.UTC);
    }
}
