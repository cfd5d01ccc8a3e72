package io.didymium.passport.untp.conformity;

import io.didymium.core.conformity.Score;
import io.didymium.core.conformity.catalogue.ScoringFramework;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.Fields;
import java.util.List;
import java.util.Optional;

/** The wire form of scores: UNTP's closed {@code Score}, and the open {@code ScoringFramework}. */
public final class ScoreFormat {
    private ScoreFormat() {}

    public static JsonObject write(Score score) {
        JsonObjectBuilder object = JsonObject.builder().put("code", score.code());
        score.rank().ifPresent(rank -> object.put("rank", rank));
        return object.putIfPresent("definition", score.definition()).build();
    }

    public static Score read(JsonObject object) throws MalformedInputException {
        String code = object.requireString("code");
        Optional<Long> rank = object.findInteger("rank");
        Optional<String> definition = object.findString("definition");
        return Fields.built(
                object,
                () -> Score.builder(code)
                        .rank(rank.map(Math::toIntExact).orElse(null))
                        .definition(definition.orElse(null))
                        .build());
    }

    static JsonObject write(ScoringFramework framework) {
        return JsonObject.builder()
                .put("name", framework.name())
                .put("description", framework.description())
                .put("score", Fields.array(framework.scores(), ScoreFormat::write))
                .build();
    }

    static ScoringFramework readFramework(JsonObject object) throws MalformedInputException {
        String name = object.requireString("name");
        String description = object.requireString("description");
        List<Score> scores = Fields.list(object, "score", ScoreFormat::read);
        return Fields.built(object, () -> new ScoringFramework(name, description, scores));
    }
}
