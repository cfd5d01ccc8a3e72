package io.didymium.examples.cli.description;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.AssessmentOutcome;
import io.didymium.core.conformity.Attestation;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateEvent;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.conformity.CertificateScope;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.DocumentLink;
import io.didymium.core.conformity.Endorsement;
import io.didymium.core.conformity.NamedParty;
import io.didymium.core.conformity.Performance;
import io.didymium.core.conformity.Score;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.material.SampleState;
import io.didymium.core.material.determination.Determination;
import io.didymium.core.material.determination.DeterminationRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what is certified and what is claimed. */
final class Standards {
    /** The members of a certificate that may be absent, beside those of every certificate. */
    private static final List<String> DETAILS =
            List.of("profile", "level", "accreditations", "scope", "events", "surveillanceMonths");

    private final Ids.Concepts concepts;
    private final Ids ids;

    Standards(Ids.Concepts concepts, Ids ids) {
        this.concepts = concepts;
        this.ids = ids;
    }

    Certificate certificate(DescriptionNode part) throws MalformedInputException {
        List<String> allowed = new ArrayList<>(List.of(
                "id",
                "name",
                "certifier",
                "issuedTo",
                "scheme",
                "validFrom",
                "validUntil",
                "attestation",
                "assessments",
                "permit",
                "determinations"));
        allowed.addAll(DETAILS);
        part.allow(allowed.toArray(String[]::new));
        List<Assessment> assessments = new ArrayList<>();
        for (DescriptionNode assessment : part.objects("assessments")) {
            assessments.add(assessment(assessment));
        }
        PartyId certifier = ids.parties().refer(part, "certifier");
        List<Determination> determinations = new ArrayList<>();
        for (DescriptionNode one : part.objects("determinations")) {
            determinations.add(determination(one, certifier));
        }
        Certificate.Builder certificate = part.make(() -> Certificate.builder(
                        ids.certificates().declare(part), concepts.of(part, "scheme"))
                .name(part.text("name"))
                .certifier(certifier)
                .issuedTo(ids.parties().refer(part, "issuedTo"))
                .validFrom(part.instant("validFrom"))
                .validUntil(part.has("validUntil") ? part.instant("validUntil") : null)
                .attestation(
                        part.has("attestation") ? attestation(part.object("attestation")) : Attestation.UNSPECIFIED)
                .permit(Goods.permit(part).orElse(null))
                .assessments(assessments)
                .determinations(determinations));
        details(part, certificate);
        return part.make(certificate::build);
    }

    private Determination determination(DescriptionNode part, PartyId party) throws MalformedInputException {
        part.allow(
                "batch", "measurand", "value", "role", "sampledAt", "state", "method", "laboratory", "accreditation");
        BatchId batch = ids.batches().refer(part, "batch");
        Determination.Builder determination = part.make(
                        () -> Determination.builder(batch, part.text("measurand"), part.text("value")))
                .by(party, part.word("role", DeterminationRole.class))
                .sampledAt(part.instant("sampledAt"))
                .method(part.text("method"))
                .laboratory(
                        part.findText("laboratory").orElse(null),
                        part.findText("accreditation").orElse(null));
        if (part.has("state")) {
            determination.state(part.word("state", SampleState.class));
        }
        return part.make(determination::build);
    }

    private void details(DescriptionNode part, Certificate.Builder certificate) throws MalformedInputException {
        if (part.has("profile")) {
            certificate.profile(concepts.of(part, "profile"));
        }
        if (part.has("level")) {
            certificate.level(score(part.object("level")));
        }
        List<Endorsement> accreditations = new ArrayList<>();
        for (DescriptionNode one : part.objects("accreditations")) {
            one.allow("name", "authority", "number");
            accreditations.add(one.make(() -> Endorsement.builder(
                            one.text("name"),
                            NamedParty.builder(concepts.of(one, "authority")).build())
                    .number(one.findText("number").orElse(null))
                    .build()));
        }
        certificate.accreditations(accreditations);
        if (part.has("scope")) {
            certificate.scope(scope(part.object("scope")));
        }
        List<CertificateEvent> events = new ArrayList<>();
        for (DescriptionNode one : part.objects("events")) {
            one.allow("kind", "date", "holder", "reason");
            events.add(one.make(
                    () -> CertificateEvent.builder(one.word("kind", CertificateEvent.Kind.class), one.date("date"))
                            .holder(one.has("holder") ? ids.parties().refer(one, "holder") : null)
                            .reason(one.findText("reason").orElse(null))
                            .build()));
        }
        certificate.life(part.make(() ->
                CertificateLife.of(events, part.has("surveillanceMonths") ? part.count("surveillanceMonths") : null)));
    }

    private CertificateScope scope(DescriptionNode part) throws MalformedInputException {
        part.allow("facilities", "batches", "stages", "materials");
        Set<FacilityId> facilities = new LinkedHashSet<>();
        for (String id : part.texts("facilities")) {
            facilities.add(ids.facilities().named(part, "facilities", id));
        }
        Set<BatchId> batches = new LinkedHashSet<>();
        for (String id : part.texts("batches")) {
            batches.add(ids.batches().named(part, "batches", id));
        }
        Set<ProcessKind> stages = new LinkedHashSet<>();
        for (String word : part.texts("stages")) {
            stages.add(part.word("stages", word, ProcessKind.class));
        }
        Set<MaterialForm> materials = new LinkedHashSet<>();
        for (String word : part.texts("materials")) {
            materials.add(part.word("materials", word, MaterialForm.class));
        }
        return new CertificateScope(facilities, batches, stages, materials);
    }

    private static Score score(DescriptionNode part) throws MalformedInputException {
        part.allow("code", "rank", "definition");
        return part.make(() -> Score.builder(part.text("code"))
                .rank(part.has("rank") ? part.count("rank") : null)
                .definition(part.findText("definition").orElse(null))
                .build());
    }

    private static List<DocumentLink> links(DescriptionNode part, String name) throws MalformedInputException {
        List<DocumentLink> links = new ArrayList<>();
        for (DescriptionNode one : part.objects(name)) {
            one.allow("url", "name", "digest", "mediaType", "kind");
            links.add(one.make(() -> DocumentLink.builder(one.text("url"), one.text("name"))
                    .digest(one.findText("digest").orElse(null))
                    .mediaType(one.findText("mediaType").orElse(null))
                    .kind(one.findText("kind").orElse(null))
                    .build()));
        }
        return links;
    }

    /** What the certifier states of itself: the names of the constants. */
    private static Attestation attestation(DescriptionNode part) throws MalformedInputException {
        part.allow("assessor", "assurance", "type");
        return part.make(() -> new Attestation(
                part.word("assessor", Attestation.Assessor.class),
                part.word("assurance", Attestation.Assurance.class),
                part.word("type", Attestation.Type.class)));
    }

    Claim claim(DescriptionNode part) throws MalformedInputException {
        part.allow("id", "batch", "name", "criterion", "topic", "date", "performances", "evidence");
        List<Performance> performances = performances(part);
        Optional<CertificateId> evidence =
                part.has("evidence") ? Optional.of(ids.certificates().refer(part, "evidence")) : Optional.empty();
        return part.make(() -> new Claim(
                ids.claims().declare(part),
                ids.batches().refer(part, "batch"),
                part.text("name"),
                concepts.of(part, "criterion"),
                concepts.of(part, "topic"),
                part.date("date"),
                performances,
                evidence));
    }

    private Assessment assessment(DescriptionNode part) throws MalformedInputException {
        part.allow(
                "batch",
                "facility",
                "party",
                "criterion",
                "topic",
                "date",
                "conformant",
                "outcome",
                "performances",
                "score",
                "evidence");
        if (Stream.of("batch", "facility", "party").filter(part::has).count() != 1) {
            throw new MalformedInputException(
                    part.pointer(), "an assessment is of one thing; give a batch, a facility or a party");
        }
        if (part.has("conformant") == part.has("outcome")) {
            throw new MalformedInputException(part.pointer(), "give either an outcome or whether it is conformant");
        }
        List<Performance> performances = part.has("performances") ? performances(part) : List.of();
        return part.make(() -> Assessment.builder(subject(part))
                .criterion(concepts.of(part, "criterion"))
                .topic(concepts.of(part, "topic"))
                .date(part.date("date"))
                .outcome(
                        part.has("outcome")
                                ? part.word("outcome", AssessmentOutcome.class)
                                : AssessmentOutcome.of(part.truth("conformant")))
                .performances(performances)
                .score(part.has("score") ? score(part.object("score")) : null)
                .evidence(links(part, "evidence"))
                .build());
    }

    private Id subject(DescriptionNode part) throws MalformedInputException {
        if (part.has("batch")) {
            return ids.batches().refer(part, "batch");
        }
        return part.has("facility")
                ? ids.facilities().refer(part, "facility")
                : ids.parties().refer(part, "party");
    }

    private List<Performance> performances(DescriptionNode part) throws MalformedInputException {
        List<Performance> performances = new ArrayList<>();
        for (DescriptionNode performance : part.objects("performances")) {
            performance.allow("metric", "value", "unit");
            performances.add(performance.make(() -> new Performance(
                    concepts.of(performance, "metric"), performance.decimal("value"), performance.text("unit"))));
        }
        return performances;
    }
}
