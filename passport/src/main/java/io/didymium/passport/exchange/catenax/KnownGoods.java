package io.didymium.passport.exchange.catenax;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.party.Facility;
import io.didymium.core.piece.Pieces;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.untp.value.Fields;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A batch, and what is known of it for the members that several aspects share. */
final class KnownGoods {
    private static final Map<String, String> ALPHA_3 = alpha3();

    private final Dossier dossier;
    private final CatenaxTerms terms;
    private final Batch batch;
    private final Optional<Facility> facility;

    KnownGoods(Dossier dossier, CatenaxTerms terms, BatchId id) {
        this.dossier = dossier;
        this.terms = terms;
        this.batch = dossier.chain().batch(id);
        this.facility = dossier.chain().findFacility(batch.facility(), batch.producedAt());
    }

    private static Map<String, String> alpha3() {
        Map<String, String> codes = new TreeMap<>();
        for (String alpha2 : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
            codes.put(alpha2, new Locale.Builder().setRegion(alpha2).build().getISO3Country());
        }
        return codes;
    }

    Dossier dossier() {
        return dossier;
    }

    CatenaxTerms terms() {
        return terms;
    }

    Batch batch() {
        return batch;
    }

    /** The number of the maker of the batch. */
    Optional<PartnerNumber> maker() {
        LocalDate day = batch.producedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return facility.flatMap(site -> terms.legalEntity(dossier, site.operator(), day));
    }

    /** The members localIdentifiers. */
    JsonArray localIdentifiers() {
        List<JsonObject> ids = new ArrayList<>();
        maker().ifPresent(number -> ids.add(identifier("manufacturerId", number.value())));
        ids.add(identifier("batchId", batch.id().value()));
        batch.pieces().flatMap(Pieces::serial).ifPresent(serial -> ids.add(identifier("partInstanceId", serial)));
        return JsonArray.of(ids);
    }

    private static JsonObject identifier(String key, String value) {
        return JsonObject.builder().put("key", key).put("value", value).build();
    }

    /** The member manufacturingInformation: the local day, the country, and the site if its number is known. */
    JsonObject manufacturing() {
        JsonObjectBuilder made = JsonObject.builder()
                .put("productionDate", Fields.write(batch.producedLocally().toLocalDate()))
                .putIfPresent(
                        "country",
                        facility.map(site -> site.address().country().value()).map(ALPHA_3::get));
        terms.site(batch.facility())
                .ifPresent(number -> made.put(
                        "sites",
                        JsonArray.of(List.of(JsonObject.builder()
                                .put("siteId", number.value())
                                .put("function", "production")
                                .build()))));
        return made.build();
    }

    /** What the shared members do not carry. */
    List<String> lost() {
        List<String> lost = new ArrayList<>();
        add(lost, "form of the material (" + batch.form().label() + ")");
        add(lost, "mass");
        add(lost, "time of day at which it was made");
        if (batch.localOffset().isEmpty()) {
            add(lost, "local day on which it was made, which is not stated; the day is that of UTC");
        }
        if (terms.site(batch.facility()).isEmpty()) {
            add(lost, "the site " + batch.facility() + ", whose business partner number is not known");
        }
        if (maker().isEmpty()) {
            add(lost, "the maker, whose business partner number is not known");
        }
        if (facility.isEmpty()
                || !ALPHA_3.containsKey(facility.get().address().country().value())) {
            add(lost, "the country in which it was made, which is not known");
        }
        batch.radioactivity().ifPresent(measured -> add(lost, "thorium and uranium"));
        batch.pieces()
                .ifPresent(pieces -> add(lost, "pieces" + (pieces.isItem() ? ", the serial number is kept" : "")));
        if (!batch.packages().isEmpty()) {
            add(lost, "packages and seals");
        }
        return lost;
    }

    void add(List<String> lost, String what) {
        lost.add(batch.id() + ": " + what);
    }
}
