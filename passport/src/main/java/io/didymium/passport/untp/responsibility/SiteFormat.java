package io.didymium.passport.untp.responsibility;

import io.didymium.core.id.FacilityId;
import io.didymium.core.responsibility.engagement.KeeperRelation;
import io.didymium.core.responsibility.engagement.SiteRecord;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.DocumentFormat;
import io.didymium.passport.untp.value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every record about sites states. */
final class SiteFormat {
    private SiteFormat() {}

    static JsonObjectBuilder write(SiteRecord record) {
        return JsonObject.builder()
                .put(
                        "recordSite",
                        JsonArray.ofStrings(
                                record.sites().stream().map(FacilityId::value).toList()))
                .put("keeperRelation", record.relation().name())
                .put("recordDate", Fields.write(record.date()))
                .put(DocumentFormat.MEMBER, DocumentFormat.write(record.documents()));
    }

    static List<FacilityId> sites(JsonObject object) throws MalformedInputException {
        List<FacilityId> sites = new ArrayList<>();
        for (String site : object.requireArray("recordSite").strings()) {
            sites.add(Fields.built(object, "recordSite", () -> new FacilityId(site)));
        }
        return sites;
    }

    static KeeperRelation relation(JsonObject object) throws MalformedInputException {
        return Fields.constant(KeeperRelation.class, object, "keeperRelation");
    }

    /** The texts of an array. */
    static List<String> texts(JsonObject object, String name) throws MalformedInputException {
        return object.requireArray(name).strings();
    }

    /** A constant that may be absent. */
    static <E extends Enum<E>> Optional<E> find(Class<E> type, JsonObject object, String name)
            throws MalformedInputException {
        return object.has(name) ? Optional.of(Fields.constant(type, object, name)) : Optional.empty();
    }

    /** A count that may be absent. */
    static Optional<Integer> count(JsonObject object, String name) throws MalformedInputException {
        Optional<Long> count = object.findInteger(name);
        return count.isPresent()
                ? Optional.of(Fields.built(object, name, () -> Math.toIntExact(count.get())))
                : Optional.empty();
    }
}
