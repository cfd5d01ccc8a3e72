package io.didymium.passport.exchange.catenax;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.AssessmentOutcome;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.conformity.DocumentLink;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.party.Party;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.untp.value.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The aspect {@code urn:samm:io.catenax.business_partner_certificate:3.1.0#BusinessPartnerCertificate}. It has no member for most of a
 * certificate; what would make it wider by being left out (sites, goods, stages, suspension, grades that were not reached) is written as
 * text, or the certificate is refused.
 */
final class CertificateAspect {
    static final String NEVER = "9999-12-31";

    private final Dossier dossier;
    private final CatenaxTerms terms;
    private final Certificate certificate;
    private final Needs needs;

    private CertificateAspect(Dossier dossier, CatenaxTerms terms, Certificate certificate) {
        this.dossier = dossier;
        this.terms = terms;
        this.certificate = certificate;
        this.needs = new Needs("BusinessPartnerCertificate 3.1.0", certificate.id());
    }

    static CatenaxPayload write(Dossier dossier, CatenaxTerms terms, Certificate certificate) {
        return new CertificateAspect(dossier, terms, certificate).write();
    }

    private CatenaxPayload write() {
        Optional<LocalDate> day = terms.issuedAt().map(CertificateAspect::day);
        needs.text(day, "the day as of which it is sent (when the payload is issued)");
        needs.text(terms.document(), "the document of the certificate");
        needs.text(terms.documentCreatedAt(), "when that document was made");
        needs.require();
        requireCertifies(day.orElseThrow());
        String holder = needs.text(
                terms.legalEntity(dossier, certificate.holderOn(day.orElseThrow()), day.orElseThrow()),
                "the business partner number of its holder " + certificate.holderOn(day.orElseThrow()) + ", BPNL");
        List<JsonObject> sites = new ArrayList<>();
        for (FacilityId site : sites()) {
            sites.add(JsonObject.builder()
                    .put(
                            "enclosedSiteBpn",
                            needs.text(terms.site(site), "the business partner number of its site " + site + ", BPNS"))
                    .build());
        }
        needs.require();
        JsonObjectBuilder payload = JsonObject.builder()
                .put("businessPartnerNumber", holder)
                .put(
                        "type",
                        JsonObject.builder()
                                .put("certificateType", certificate.scheme().name())
                                .build())
                .put("registrationNumber", certificate.id().value())
                .putIfPresent("areaOfApplication", area());
        if (!sites.isEmpty()) {
            payload.put("enclosedSites", JsonArray.of(sites));
        }
        payload.put("validFrom", Fields.write(day(certificate.validFrom())))
                .put("validUntil", certificate.validUntil().map(this::lastDay).orElse(NEVER));
        issuer(day.orElseThrow()).ifPresent(issuer -> payload.put("issuer", issuer));
        return new CatenaxPayload(
                payload.put("trustLevel", "none").put("document", document()).toBytes(), lost());
    }

    private void requireCertifies(LocalDate day) {
        CertificateLife.State state = certificate.life().on(day);
        if (state != CertificateLife.State.IN_FORCE) {
            throw refused("is " + (state == CertificateLife.State.SUSPENDED ? "suspended" : "withdrawn") + " on " + day
                    + ", for which the aspect has no member");
        }
        if (certificate.permit().isPresent()) {
            throw refused("is a permit");
        }
        if (certificate.assessments().stream().noneMatch(one -> one.outcome() == AssessmentOutcome.MET)) {
            throw refused("attests nothing that is met");
        }
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(
                "BusinessPartnerCertificate 3.1.0 cannot say that " + certificate.id() + " " + why);
    }

    /** The sites that it is about: with none in the payload it would be of the whole legal entity. */
    private Set<FacilityId> sites() {
        Set<FacilityId> sites = new TreeSet<>(certificate.scope().facilities());
        for (Assessment assessment : certificate.assessments()) {
            if (assessment.subject() instanceof FacilityId site) {
                sites.add(site);
            }
        }
        return sites;
    }

    private Optional<String> area() {
        Set<String> goods = new TreeSet<>();
        certificate.scope().batches().forEach(batch -> goods.add(batch.value()));
        for (Assessment assessment : certificate.assessments()) {
            if (assessment.subject() instanceof BatchId batch) {
                goods.add(batch.value());
            }
        }
        List<String> parts = new ArrayList<>();
        part(parts, "goods", goods);
        part(
                parts,
                "stages",
                certificate.scope().stages().stream()
                        .map(stage -> stage.label())
                        .collect(Collectors.toCollection(TreeSet::new)));
        part(
                parts,
                "materials",
                certificate.scope().materials().stream()
                        .map(form -> form.label())
                        .collect(Collectors.toCollection(TreeSet::new)));
        part(
                parts,
                "not met",
                certificate.assessments().stream()
                        .filter(one -> one.outcome() != AssessmentOutcome.MET)
                        .map(one -> one.criterion().name())
                        .collect(Collectors.toCollection(TreeSet::new)));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private static void part(List<String> parts, String name, Set<String> values) {
        if (!values.isEmpty()) {
            parts.add(name + ": " + String.join(", ", values));
        }
    }

    private Optional<JsonObject> issuer(LocalDate day) {
        return dossier.chain().parties().stream()
                .filter(party -> party.id().equals(certificate.certifier()))
                .findFirst()
                .map(Party::name)
                .map(name -> JsonObject.builder()
                        .put("issuerName", name)
                        .putIfPresent(
                                "issuerBpn",
                                terms.legalEntity(dossier, certificate.certifier(), day)
                                        .map(PartnerNumber::value))
                        .build());
    }

    private JsonObject document() {
        EvidenceDocument document = terms.document().orElseThrow();
        return JsonObject.builder()
                .put("creationDate", Fields.write(terms.documentCreatedAt().orElseThrow()))
                .put("documentID", document.digest())
                .put("contentType", document.mediaType())
                .put(
                        "contentBase64",
                        Base64.getEncoder().encodeToString(document.content().toByteArray()))
                .build();
    }

    private List<String> lost() {
        List<String> lost = new ArrayList<>();
        Id id = certificate.id();
        lost.add(id.value() + ": the scheme as an identifier, its name is kept");
        lost.add(id.value() + ": times of day of its validity");
        lost.add(id.value() + ": assessments, their values and evidence");
        certificate.profile().ifPresent(profile -> lost.add(id.value() + ": the profile " + profile.name()));
        certificate.level().ifPresent(level -> lost.add(id.value() + ": the grade reached"));
        if (!certificate.accreditations().isEmpty()) {
            lost.add(id.value() + ": accreditations");
        }
        if (!certificate.life().events().isEmpty()) {
            lost.add(id.value() + ": what happened to it since it was issued");
        }
        if (!certificate.determinations().isEmpty()) {
            lost.add(id.value() + ": determinations");
        }
        if (issuer(day(certificate.validFrom())).isEmpty()) {
            lost.add(id.value() + ": the certifier " + certificate.certifier() + ", whose name is not known");
        }
        String digest = terms.document().orElseThrow().digest();
        if (certificate.assessments().stream()
                .flatMap(one -> one.evidence().stream())
                .map(DocumentLink::digest)
                .noneMatch(named -> named.filter(digest::equals).isPresent())) {
            lost.add(id.value() + ": that the document is that of the certificate, which does not name it; its sender"
                    + " answers for it");
        }
        return lost;
    }

    private static LocalDate day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The last day with a moment of validity: an end at midnight is the end of the day before. */
    private String lastDay(Instant end) {
        return Fields.write(day(end.minusNanos(1)));
    }
}
