package io.didymium.core.testing.scenario;

import static io.didymium.core.testing.scenario.PhosphateSites.CERTIFIER;
import static io.didymium.core.testing.scenario.PhosphateSites.FERT_NO;
import static io.didymium.core.testing.scenario.PhosphateSites.FJORDGRO;
import static io.didymium.core.testing.scenario.PhosphateSites.LINDENTAL;
import static io.didymium.core.testing.scenario.PhosphateSites.MAG_DE;
import static io.didymium.core.testing.scenario.PhosphateSites.MET_GB;
import static io.didymium.core.testing.scenario.PhosphateSites.MINE;
import static io.didymium.core.testing.scenario.PhosphateSites.MINE_K;
import static io.didymium.core.testing.scenario.PhosphateSites.NORDOKSID;
import static io.didymium.core.testing.scenario.PhosphateSites.SEP_NO;
import static io.didymium.core.testing.scenario.PhosphateSites.THORNMERE;

import io.didymium.core.batch.Batch;
import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Performance;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.ClaimId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is certified in scenario A, and what operators claim of their batches on the strength of it. */
final class PhosphateStandards {
    private static final Subject ENVIRONMENT = new Subject(
            new Concept("https://www.iso.org/standard/60857.html", "ISO 14001:2015"),
            topic("waste-minimization", "Waste minimization"),
            new Performance(
                    new Concept("https://register.example/metrics/certified-share", "Share made under the standard"),
                    new BigDecimal("100"),
                    "P1"));
    private static final Subject REIA = new Subject(
            new Concept("https://register.example/criteria/reia-assessment", "REIA sustainability assessment"),
            topic("ethical-material-sourcing", "Ethical material sourcing"),
            new Performance(
                    new Concept("https://register.example/metrics/assessed-share", "Share made under assessment"),
                    new BigDecimal("100"),
                    "P1"));
    private static final Subject FOOTPRINT = new Subject(
            new Concept(
                    "https://register.example/criteria/rare-earth-pcr",
                    "PCR Rare-Earth Concentrates, Oxides, Metals, and Magnets"),
            topic("greenhouse-gas-emissions", "Greenhouse gas emissions"),
            new Performance(
                    new Concept(
                            "https://vocabulary.uncefact.org/performance-metrics/product-carbon-footprint",
                            "Product carbon footprint"),
                    new BigDecimal("31.95"),
                    "KGM"));
    /** The lots that leave for a customer. */
    private static final List<String> PRODUCT_LOTS = List.of("A-O1", "A-O2", "A-M1", "A-M2", "A-P1");

    private PhosphateStandards() {}

    static List<Certificate> certificates() {
        List<Certificate> certificates = new ArrayList<>();
        certificates.add(environment("MINE-K", MINE, MINE_K));
        certificates.add(environment("FERT-NO", FJORDGRO, FERT_NO));
        certificates.add(environment("SEP-NO", NORDOKSID, SEP_NO));
        certificates.add(environment("MET-GB", THORNMERE, MET_GB));
        certificates.add(environment("MAG-DE", LINDENTAL, MAG_DE));
        certificates.add(certificate(
                "REIA-THORNMERE", "REIA assessment of Thornmere", THORNMERE, REIA, MET_GB, "2025-11-01", "2027-10-31"));
        certificates.add(certificate(
                "EPD-A-O1",
                "Environmental product declaration of NdPr oxide",
                NORDOKSID,
                FOOTPRINT,
                PhosphateChain.batch("A-O1"),
                "2025-12-15",
                "2030-12-14"));
        PRODUCT_LOTS.forEach(lot -> certificates.add(analysis(lot)));
        return List.copyOf(certificates);
    }

    static List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        Stream.of(
                        new String[] {"A-R1", "MINE-K"},
                        new String[] {"A-C1", "FERT-NO"},
                        new String[] {"A-O1", "SEP-NO"},
                        new String[] {"A-M1", "MET-GB"},
                        new String[] {"A-P1", "MAG-DE"})
                .forEach(
                        made -> claims.add(claim(made[0], "Made under ISO 14001", ENVIRONMENT, "ISO14001-" + made[1])));
        claims.add(claim("A-M1", "Made at an assessed site", REIA, "REIA-THORNMERE"));
        claims.add(claim("A-M2", "Made at an assessed site", REIA, "REIA-THORNMERE"));
        claims.add(claim("A-O1", "Carbon footprint per kg", FOOTPRINT, "EPD-A-O1"));
        PRODUCT_LOTS.forEach(lot -> claims.add(claim(lot, "Analysed", quality(), "CoA-" + lot)));
        return List.copyOf(claims);
    }

    private static Certificate environment(String site, PartyId holder, FacilityId facility) {
        return certificate(
                "ISO14001-" + site,
                "ISO 14001 certificate of " + site,
                holder,
                ENVIRONMENT,
                facility,
                "2024-06-01",
                "2027-05-31");
    }

    /** A certificate of analysis of a lot, given when the lot was released. */
    private static Certificate analysis(String lot) {
        Batch batch = batchOf(lot);
        LocalDate day = LocalDate.ofInstant(batch.producedAt(), ZoneOffset.UTC);
        return Certificate.builder(certificateId("CoA-" + lot), quality().criterion())
                .name("Certificate of analysis of " + lot)
                .certifier(CERTIFIER)
                .issuedTo(holderOf(batch))
                .valid(batch.producedAt(), Instant.parse("2036-01-01T00:00:00Z"))
                .assessments(quality().assessed(batch.id(), day))
                .build();
    }

    private static Certificate certificate(
            String name, String title, PartyId holder, Subject subject, Id assessed, String from, String until) {
        LocalDate start = LocalDate.parse(from);
        return Certificate.builder(certificateId(name), subject.criterion())
                .name(title)
                .certifier(CERTIFIER)
                .issuedTo(holder)
                .valid(
                        start.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        LocalDate.parse(until)
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant())
                .assessments(subject.assessed(assessed, start))
                .build();
    }

    private static Claim claim(String lot, String title, Subject subject, String certificate) {
        Batch batch = batchOf(lot);
        return Claim.builder(
                        new ClaimId("urn:didymium:phosphate:claim:" + lot + ":" + certificate),
                        batch.id(),
                        subject.criterion())
                .name(title)
                .topic(subject.topic())
                .date(LocalDate.ofInstant(batch.producedAt(), ZoneOffset.UTC))
                .performances(subject.performance())
                .evidence(certificateId(certificate))
                .build();
    }

    private static Subject quality() {
        return new Subject(
                new Concept("https://register.example/criteria/lot-analysis", "Analysis of the lot against its grade"),
                topic("quality-performance", "Quality performance"),
                new Performance(
                        new Concept(
                                "https://register.example/metrics/results-within-limits",
                                "Results within their limits, at least"),
                        new BigDecimal("99.5"),
                        "P1"));
    }

    private static CertificateId certificateId(String name) {
        return new CertificateId("urn:didymium:phosphate:certificate:" + name);
    }

    private static Batch batchOf(String name) {
        BatchId id = PhosphateChain.batch(name);
        return Stream.of(
                        PhosphateBatches.ofPhosphate(),
                        PhosphateBatches.ofSeparation(),
                        PhosphateBatches.ofMetals(),
                        PhosphateBatches.ofMagnets())
                .flatMap(List::stream)
                .filter(batch -> batch.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static PartyId holderOf(Batch batch) {
        return PhosphateSites.facilities().stream()
                .filter(facility -> facility.id().equals(batch.facility()))
                .findFirst()
                .orElseThrow()
                .operator();
    }

    private static Concept topic(String slug, String name) {
        return new Concept("https://vocabulary.uncefact.org/conformity-topics/" + slug, name);
    }

    /** What certificate and claim are both about. */
    private record Subject(Concept criterion, Concept topic, Performance performance) {
        /** The assessment that finds what is claimed. */
        Assessment assessed(Id assessed, LocalDate day) {
            return Assessment.builder(assessed)
                    .criterion(criterion)
                    .topic(topic)
                    .date(day)
                    .conformant(true)
                    .performances(performance)
                    .build();
        }
    }
}
