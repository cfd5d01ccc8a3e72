package io.didymium.passport.untp.responsibility;

import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.engagement.ConsentState;
import io.didymium.core.responsibility.engagement.ConsultationLevel;
import io.didymium.core.responsibility.engagement.KeeperRelation;
import io.didymium.core.responsibility.engagement.Permit;
import io.didymium.core.responsibility.engagement.RehabilitationState;
import io.didymium.core.responsibility.engagement.SiteLicence;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.untp.value.DocumentFormat;
import io.didymium.passport.untp.value.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The wire form of what makes the social licence of sites. */
final class LicenceFormat {
    static final String MEMBER = "siteLicence";

    private LicenceFormat() {}

    static JsonObject write(SiteLicence licence) {
        return SiteFormat.write(licence)
                .putIfPresent("consultationLevel", licence.consultation().map(ConsultationLevel::name))
                .putIfPresent("consentState", licence.consent().map(ConsentState::name))
                .put("permit", Fields.array(licence.permits(), LicenceFormat::write))
                .put("benefit", JsonArray.ofStrings(licence.benefits()))
                .putIfPresent("rehabilitationState", licence.rehabilitation().map(RehabilitationState::name))
                .build();
    }

    private static JsonObject write(Permit permit) {
        return JsonObject.builder()
                .put("permitKind", permit.kind())
                .put("permitNumber", permit.number())
                .put("permitAuthority", permit.authority())
                .put("lastDay", Fields.write(permit.until()))
                .build();
    }

    static SiteLicence read(JsonObject object, RecordId id, String name, PartyId keeper)
            throws MalformedInputException {
        List<FacilityId> sites = SiteFormat.sites(object);
        KeeperRelation relation = SiteFormat.relation(object);
        LocalDate date = Fields.date(object, "recordDate");
        List<ReportDocument> documents = DocumentFormat.read(object);
        Optional<ConsultationLevel> consultation =
                SiteFormat.find(ConsultationLevel.class, object, "consultationLevel");
        Optional<ConsentState> consent = SiteFormat.find(ConsentState.class, object, "consentState");
        List<Permit> permits = Fields.list(object, "permit", LicenceFormat::readPermit);
        List<String> benefits = SiteFormat.texts(object, "benefit");
        Optional<RehabilitationState> rehabilitation =
                SiteFormat.find(RehabilitationState.class, object, "rehabilitationState");
        return Fields.built(
                object,
                () -> SiteLicence.builder(id, keeper)
                        .name(name)
                        .relation(relation)
                        .sites(sites)
                        .date(date)
                        .documents(documents)
                        .consultation(consultation.orElse(null))
                        .consent(consent.orElse(null))
                        .permits(permits)
                        .benefits(benefits)
                        .rehabilitation(rehabilitation.orElse(null))
                        .build());
    }

    private static Permit readPermit(JsonObject object) throws MalformedInputException {
        String kind = object.requireString("permitKind");
        String number = object.requireString("permitNumber");
        String authority = object.requireString("permitAuthority");
        LocalDate until = Fields.date(object, "lastDay");
        return Fields.built(object, () -> new Permit(kind, number, authority, until));
    }
}
