package io.didymium.passport.dashboard;

import static java.util.Objects.requireNonNull;

import io.didymium.core.lca.energy.EnergyBenchmark;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.report.ReportWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes dashboards as JSON of the format {@code didymium-dashboard}, version 1. */
final class DashboardJson {
    private static final int VERSION = 1;

    private DashboardJson() {}

    static Bytes write(Dashboard dashboard) {
        Map<List<Ground>, String> groups = new LinkedHashMap<>();
        dashboard.figures().stream()
                .filter(figure -> figure.value().isPresent())
                .forEach(figure -> groups.computeIfAbsent(figure.restsOn(), any -> "g" + (groups.size() + 1)));
        JsonObjectBuilder sections = JsonObject.builder();
        for (DashboardSection section : DashboardSection.values()) {
            sections.put(
                    section.id(),
                    JsonArray.of(dashboard.figures(section).stream()
                            .map(figure -> figure(figure, groups))
                            .toList()));
        }
        JsonObject json = JsonObject.builder()
                .put("format", "didymium-dashboard")
                .put("version", VERSION)
                .put("batch", dashboard.batch().value())
                .put("at", dashboard.at().toString())
                .put("verdict", dashboard.verdict().name())
                .put(
                        "benchmarks",
                        JsonArray.of(dashboard.benchmarks().stream()
                                .map(DashboardJson::benchmark)
                                .toList()))
                .put("sections", sections.build())
                .put(
                        "openPoints",
                        JsonArray.of(dashboard.open().stream()
                                .map(DashboardJson::point)
                                .toList()))
                .put("notEstablished", JsonArray.ofStrings(dashboard.notEstablished()))
                .put("grounds", grounds(groups))
                .put(
                        "credentials",
                        JsonArray.of(dashboard.credentials().stream()
                                .map(DashboardJson::ground)
                                .toList()))
                .put("names", strings(dashboard.names()))
                .build();
        return ReportWriter.visible(json.toString());
    }

    private static JsonObject benchmark(EnergyBenchmark benchmark) {
        return JsonObject.builder()
                .put("name", benchmark.name())
                .put("source", benchmark.source())
                .put("kilowattHoursPerKilogram", benchmark.kilowattHoursPerKilogram())
                .put(
                        "stages",
                        JsonArray.ofStrings(
                                benchmark.stages().stream().map(Figure::word).toList()))
                .build();
    }

    private static JsonObject grounds(Map<List<Ground>, String> groups) {
        JsonObjectBuilder json = JsonObject.builder();
        groups.forEach((grounds, name) -> json.put(
                name, JsonArray.ofStrings(grounds.stream().map(Ground::digest).toList())));
        return json.build();
    }

    private static JsonObject figure(Figure figure, Map<List<Ground>, String> groups) {
        JsonObjectBuilder json =
                JsonObject.builder().put("figure", figure.kind().id()).put("of", strings(figure.of()));
        figure.value()
                .ifPresent(value -> json.put("value", value)
                        .put("unit", figure.unit())
                        .put("basis", Figure.word(figure.basis()))
                        .put("restsOn", requireNonNull(groups.get(figure.restsOn()))));
        return json.putIfPresent("unknown", figure.unknown()).build();
    }

    private static JsonObject point(OpenPoint point) {
        return JsonObject.builder()
                .put("source", point.source())
                .put("code", point.code())
                .put("severity", point.severity().name())
                .put("subject", point.subject())
                .put("message", point.message())
                .build();
    }

    private static JsonObject ground(Ground ground) {
        return JsonObject.builder()
                .put("digest", ground.digest())
                .put("id", ground.id())
                .put("kind", ground.kind().name())
                .put("issuer", ground.issuer())
                .build();
    }

    private static JsonObject strings(Map<String, String> map) {
        JsonObjectBuilder object = JsonObject.builder();
        map.forEach(object::put);
        return object.build();
    }
}
