package io.didymium.core.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.ProcessStream;
import io.didymium.core.testing.SharedData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Networks of the literature, from a folder beside the checkout. */
final class PrintedNetworks {
    private PrintedNetworks() {}

    static JsonNode read(String file) {
        return SharedData.json("reconciliation/" + file);
    }

    static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    /** The decimal that a number's text states. */
    static BigDecimal decimal(JsonNode number) {
        return new BigDecimal(number.asText());
    }

    /** The id of a stream by its place, counted from 0. */
    static String stream(int place) {
        return String.format(Locale.ROOT, "s%03d", place + 1);
    }

    static String node(int place) {
        return String.format(Locale.ROOT, "n%03d", place + 1);
    }

    /** Streams with masses only, from an incidence matrix. */
    static FlowNetwork.Builder network(List<JsonNode> incidence, List<BigDecimal> measured, List<BigDecimal> u) {
        FlowNetwork.Builder network = FlowNetwork.builder();
        for (int j = 0; j < measured.size(); j++) {
            ProcessStream.Builder stream = ProcessStream.builder(stream(j))
                    .mass(new MeasuredMass(new Mass(measured.get(j)), new Mass(u.get(j))));
            for (int i = 0; i < incidence.size(); i++) {
                stream.end(node(i), decimal(incidence.get(i).get(j)));
            }
            network.add(stream);
        }
        return network;
    }
}
