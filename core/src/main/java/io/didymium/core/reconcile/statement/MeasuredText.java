package io.didymium.core.reconcile.statement;

import io.didymium.core.reconcile.network.FlowNetwork;
import io.didymium.core.reconcile.network.ProcessStream;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The measured values of a network as text, to be named by a digest: a line for each stream with its material, ends, mass and contents, and one
 * for each node with the elements balanced there, in their order. Equal networks have equal texts; correlations are not in it.
 */
public final class MeasuredText {
    private MeasuredText() {}

    /** The text of a network, in lines that end with a line feed, their parts divided by tabs. */
    public static String of(FlowNetwork network) {
        StringBuilder text = new StringBuilder("didymium-measured-v1\n");
        for (ProcessStream stream : network.streams()) {
            line(
                    text,
                    "stream",
                    stream.id(),
                    stream.material(),
                    stream.ends().entrySet().stream()
                            .map(end -> end.getValue().toPlainString() + " " + end.getKey())
                            .collect(Collectors.joining("\t")),
                    stream.mass().map(Object::toString).orElse("not measured"),
                    stream.contents().entrySet().stream()
                            .filter(content -> !FlowNetwork.isNone(content.getValue()))
                            .sorted(Map.Entry.comparingByKey())
                            .map(content -> content.getKey().symbol() + " " + content.getValue())
                            .collect(Collectors.joining("\t")));
        }
        network.nodes()
                .forEach(node -> line(
                        text,
                        "node",
                        node,
                        network.elements(node).stream()
                                .map(element -> element.symbol())
                                .collect(Collectors.joining(" "))));
        return text.toString();
    }

    private static void line(StringBuilder text, String... parts) {
        text.append(String.join("\t", parts)).append('\n');
    }
}
