package io.didymium.passport.untp.responsibility;

import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.responsibility.ReportDocument;
import io.didymium.core.responsibility.engagement.KeeperRelation;
import io.didymium.core.responsibility.survey.ConstructResult;
import io.didymium.core.responsibility.survey.Survey;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.untp.value.DocumentFormat;
import io.didymium.passport.untp.value.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The wire form of surveys. */
final class SurveyFormat {
    static final String MEMBER = "communitySurvey";

    private SurveyFormat() {}

    static JsonObject write(Survey survey) {
        return SiteFormat.write(survey)
                .put("instrument", survey.instrument())
                .put("sampling", survey.sampling())
                .put("respondents", survey.respondents())
                .put("scaleFrom", survey.scaleFrom())
                .put("scaleTo", survey.scaleTo())
                .put("constructResult", Fields.array(survey.results(), SurveyFormat::write))
                .build();
    }

    private static JsonObject write(ConstructResult result) {
        return JsonObject.builder()
                .put("construct", result.construct())
                .put("meanAnswer", result.mean().toPlainString())
                .put("answerDeviation", result.deviation().toPlainString())
                .build();
    }

    static Survey read(JsonObject object, RecordId id, String name, PartyId keeper) throws MalformedInputException {
        List<FacilityId> sites = SiteFormat.sites(object);
        KeeperRelation relation = SiteFormat.relation(object);
        LocalDate date = Fields.date(object, "recordDate");
        List<ReportDocument> documents = DocumentFormat.read(object);
        String instrument = object.requireString("instrument");
        String sampling = object.requireString("sampling");
        long respondents = object.requireInteger("respondents");
        long scaleFrom = object.requireInteger("scaleFrom");
        long scaleTo = object.requireInteger("scaleTo");
        List<ConstructResult> results = Fields.list(object, "constructResult", SurveyFormat::readResult);
        return Fields.built(
                object,
                () -> Survey.builder(id, keeper)
                        .name(name)
                        .relation(relation)
                        .sites(sites)
                        .date(date)
                        .documents(documents)
                        .instrument(instrument)
                        .sampling(sampling)
                        .respondents(Math.toIntExact(respondents))
                        .scaleFrom(Math.toIntExact(scaleFrom))
                        .scaleTo(Math.toIntExact(scaleTo))
                        .results(results)
                        .build());
    }

    private static ConstructResult readResult(JsonObject object) throws MalformedInputException {
        String construct = object.requireString("construct");
        BigDecimal mean = Fields.decimal(object, "meanAnswer");
        BigDecimal deviation = Fields.decimal(object, "answerDeviation");
        return Fields.built(object, () -> new ConstructResult(construct, mean, deviation));
    }
}
