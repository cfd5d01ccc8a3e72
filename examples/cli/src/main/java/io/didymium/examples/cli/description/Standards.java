package io.didymium.examples.cli.description;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Attestation;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.Performance;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Id;
import io.didymium.crypto.bytes.MalformedInputException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is certified and what is claimed. */
final class Standards {
    private final Concepts concepts;
    private final Ids ids;

    Standards(Concepts concepts, Ids ids) {
        this.concepts = concepts;
        this.ids = ids;
    }

    Certificate certificate(DescriptionNode part) throws MalformedInputException {
        part.allow(
                "id",
                "name",
                "certifier",
                "issuedTo",
                "scheme",
                "validFrom",
                "validUntil",
                "attestation",
                "assessments",
                "permit");
        List<Assessment> assessments = new ArrayList<>();
        for (DescriptionNode assessment : part.objects("assessments")) {
            assessments.add(assessment(assessment));
        }
        Optional<Instant> until = part.has("validUntil") ? Optional.of(part.instant("validUntil")) : Optional.empty();
        return part.make(() -> new Certificate(
                ids.certificates().declare(part),
                part.text("name"),
                ids.parties().refer(part, "certifier"),
                ids.parties().refer(part, "issuedTo"),
                concepts.of(part, "scheme"),
                part.instant("validFrom"),
                until,
                part.has("attestation") ? attestation(part.object("attestation")) : Attestation.UNSPECIFIED,
                assessments,
                Goods.permit(part)));
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
        part.allow("batch", "facility", "criterion", "topic", "date", "conformant", "performances");
        if (part.has("batch") == part.has("facility")) {
            throw new MalformedInputException(
                    part.pointer(), "an assessment is of one thing; give either a batch or a facility");
        }
        Id subject = part.has("batch")
                ? ids.batches().refer(part, "batch")
                : ids.facilities().refer(part, "facility");
        List<Performance> performances = part.has("performances") ? performances(part) : List.of();
        return part.make(() -> new Assessment(
                subject,
                concepts.of(part, "criterion"),
                concepts.of(part, "topic"),
                part.date("date"),
                part.truth("conformant"),
                performances));
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
