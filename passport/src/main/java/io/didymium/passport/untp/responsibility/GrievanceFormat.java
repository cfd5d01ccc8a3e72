package io.didymium.passport.untp.responsibility;

import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.engagement.Grievance;
import io.didymium.core.responsibility.engagement.GrievanceCriterion;
import io.didymium.core.responsibility.engagement.GrievanceRegister;
import io.didymium.core.responsibility.engagement.GrievanceState;
import io.didymium.core.responsibility.engagement.KeeperRelation;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.untp.value.DocumentFormat;
import io.didymium.passport.untp.value.Fields;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The wire form of registers of grievances. */
final class GrievanceFormat {
    static final String MEMBER = "grievanceRegister";

    private GrievanceFormat() {}

    static JsonObject write(GrievanceRegister register) {
        return SiteFormat.write(register)
                .put(
                        "mechanismCriterion",
                        JsonArray.ofStrings(register.criteria().stream()
                                .map(GrievanceCriterion::name)
                                .toList()))
                .put("grievance", Fields.array(register.grievances(), GrievanceFormat::write))
                .build();
    }

    private static JsonObject write(Grievance grievance) {
        return JsonObject.builder()
                .put("grievanceReference", grievance.reference())
                .put("topicText", grievance.topic())
                .put("raisedOn", Fields.write(grievance.raisedOn()))
                .put("grievanceState", grievance.state().name())
                .putIfPresent("closedOn", grievance.closedOn().map(Fields::write))
                .build();
    }

    static GrievanceRegister read(JsonObject object, RecordId id, String name, PartyId keeper)
            throws MalformedInputException {
        List<FacilityId> sites = SiteFormat.sites(object);
        KeeperRelation relation = SiteFormat.relation(object);
        LocalDate date = Fields.date(object, "recordDate");
        List<ReportDocument> documents = DocumentFormat.read(object);
        List<String> criteria = SiteFormat.texts(object, "mechanismCriterion");
        List<Grievance> grievances = Fields.list(object, "grievance", GrievanceFormat::readGrievance);
        return Fields.built(
                object,
                () -> GrievanceRegister.builder(id, keeper)
                        .name(name)
                        .relation(relation)
                        .sites(sites)
                        .date(date)
                        .documents(documents)
                        .criteria(constants(criteria))
                        .grievances(grievances)
                        .build());
    }

    private static Set<GrievanceCriterion> constants(List<String> names) {
        Set<GrievanceCriterion> criteria = EnumSet.noneOf(GrievanceCriterion.class);
        names.forEach(name -> criteria.add(GrievanceCriterion.valueOf(name)));
        return criteria;
    }

    private static Grievance readGrievance(JsonObject object) throws MalformedInputException {
        String reference = object.requireString("grievanceReference");
        String topic = object.requireString("topicText");
        LocalDate raisedOn = Fields.date(object, "raisedOn");
        GrievanceState state = Fields.constant(GrievanceState.class, object, "grievanceState");
        Optional<LocalDate> closedOn =
                object.has("closedOn") ? Optional.of(Fields.date(object, "closedOn")) : Optional.empty();
        return Fields.built(object, () -> new Grievance(reference, topic, raisedOn, state, closedOn));
    }
}
