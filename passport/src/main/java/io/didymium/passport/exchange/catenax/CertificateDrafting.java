package io.didymium.passport.exchange.catenax;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.Concept;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.EvidenceDocument;
import io.didymium.passport.untp.value.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One business partner certificate on the way to a draft. */
final class CertificateDrafting {
    private static final Set<String> USED = Set.of(
            "businessPartnerNumber",
            "type",
            "registrationNumber",
            "areaOfApplication",
            "enclosedSites",
            "validFrom",
            "validUntil",
            "issuer",
            "document");
    private static final int MAX_SITES = 1_000;

    private final CertificateReader reader;
    private final JsonObject payload;
    private final List<CatenaxFault> faults = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private boolean restricted;

    CertificateDrafting(CertificateReader reader, JsonObject payload) {
        this.reader = reader;
        this.payload = payload;
    }

    CertificateDraft draft() throws MalformedInputException {
        EvidenceDocument document = document(payload.requireObject("document"));
        JsonObject type = payload.requireObject("type");
        String title = type.requireString("certificateType")
                + type.findString("certificateVersion")
                        .map(version -> " " + version)
                        .orElse("");
        String number = payload.requireString("registrationNumber");
        LocalDate from = Fields.date(payload, "validFrom");
        LocalDate until = Fields.date(payload, "validUntil");
        Optional<String> area = area(payload);
        List<Id> subjects = subjects();
        @Nullable Id holder = owner(payload, "businessPartnerNumber", false);
        issuer();
        AnalysisHead.others(payload, USED, leftOut);
        leave("validFrom", "assumed that days are those of UTC");
        if (restricted && reader.criterion().isEmpty()) {
            fault("areaOfApplication", "restricts what is certified; say the criterion that it is about");
        }
        Optional<CertificateId> id = id(number);
        if (!faults.isEmpty() || id.isEmpty() || !(holder instanceof PartyId party)) {
            return new CertificateDraft(null, document, faults, leftOut);
        }
        Concept criterion = reader.criterion().orElse(reader.scheme());
        List<Assessment> assessments = (subjects.isEmpty() ? List.<Id>of(party) : subjects)
                .stream()
                        .map(subject -> new Assessment(subject, criterion, reader.topic(), from, true))
                        .toList();
        try {
            return new CertificateDraft(
                    Certificate.builder(id.get(), reader.scheme())
                            .name(area.map(text -> title + " (" + text + ")").orElse(title))
                            .certifier(reader.certifier())
                            .issuedTo(party)
                            .validFrom(start(from))
                            .validUntil(
                                    until.toString().equals(CertificateAspect.NEVER) ? null : start(until.plusDays(1)))
                            .assessments(assessments)
                            .build(),
                    document,
                    faults,
                    leftOut);
        } catch (IllegalArgumentException e) {
            fault("validUntil", String.valueOf(e.getMessage()));
            return new CertificateDraft(null, document, faults, leftOut);
        }
    }

    private Optional<CertificateId> id(String number) {
        if (reader.id().isPresent()) {
            if (!number.equals(reader.id().get().value())) {
                leave("registrationNumber", "the registration number " + number);
            }
            return reader.id();
        }
        try {
            return Optional.of(new CertificateId(number));
        } catch (IllegalArgumentException e) {
            fault("registrationNumber", "is no URI; say the id of the certificate");
            return Optional.empty();
        }
    }

    private Optional<String> area(JsonObject of) throws MalformedInputException {
        Optional<String> area = of.findString("areaOfApplication").filter(text -> !text.isBlank());
        restricted |= area.isPresent();
        return area;
    }

    private List<Id> subjects() throws MalformedInputException {
        List<Id> sites = new ArrayList<>();
        if (payload.has("enclosedSites")) {
            List<JsonObject> enclosed = payload.requireArray("enclosedSites").objects();
            if (enclosed.size() > MAX_SITES) {
                throw payload.malformed("enclosedSites", "has more than " + MAX_SITES + " sites");
            }
            for (JsonObject site : enclosed) {
                @Nullable Id owner = owner(site, "enclosedSiteBpn", true);
                if (owner != null) {
                    sites.add(owner);
                }
                area(site)
                        .ifPresent(text -> leftOut.add(
                                site.location("areaOfApplication") + ": that the site is certified for " + text));
            }
        }
        return sites;
    }

    /** Whose a number is, as it is said; a fault if nobody says it. */
    private @Nullable Id owner(JsonObject of, String name, boolean site) throws MalformedInputException {
        String text = of.requireString(name);
        PartnerNumber number = Fields.built(of, name, () -> new PartnerNumber(text));
        if (number.isLegalEntity() == site) {
            throw of.malformed(name, site ? "is no site or address" : "is no legal entity, BPNL");
        }
        Optional<String> owner = reader.owner(number);
        if (owner.isEmpty()) {
            faults.add(new CatenaxFault(of.location(name), "say whose number " + number + " is"));
            return null;
        }
        return Fields.built(of, name, () -> site ? new FacilityId(owner.get()) : new PartyId(owner.get()));
    }

    private void issuer() throws MalformedInputException {
        Optional<JsonObject> issuer = payload.findObject("issuer");
        if (issuer.isEmpty()) {
            leave("issuer", "assumed that it is certified by " + reader.certifier() + ", whom it does not name");
            return;
        }
        String name = issuer.get().requireString("issuerName");
        if (!issuer.get().has("issuerBpn")) {
            leave("issuer", "assumed that '" + name + "' is " + reader.certifier());
            return;
        }
        @Nullable Id certifier = owner(issuer.get(), "issuerBpn", false);
        if (certifier != null && !certifier.equals(reader.certifier())) {
            faults.add(new CatenaxFault(
                    issuer.get().location("issuerBpn"),
                    "is the number of " + certifier.value() + ", not of " + reader.certifier()));
        }
    }

    private static EvidenceDocument document(JsonObject document) throws MalformedInputException {
        String type = document.requireString("contentType");
        byte[] content;
        try {
            content = Base64.getDecoder().decode(document.requireString("contentBase64"));
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException(document.location("contentBase64"), "is no base64", e);
        }
        return Fields.built(document, "contentType", () -> new EvidenceDocument(type, Bytes.of(content)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void fault(String member, String reason) {
        faults.add(new CatenaxFault(payload.location(member), reason));
    }

    private void leave(String member, String what) {
        leftOut.add(payload.location(member) + ": " + what);
    }
}
