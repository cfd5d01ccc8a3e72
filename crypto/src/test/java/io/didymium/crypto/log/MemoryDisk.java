package io.didymium.crypto.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A disk that can lose power. It keeps apart what programs see and what is forced: a file's content is forced by itself, a
 * name by its directory. After a loss of power each thing not forced may have reached the disk or not, a content in part.
 */
final class MemoryDisk implements FileOperations {
    private final Path root;
    private final TreeMap<Path, Node> names = new TreeMap<>();
    private final TreeMap<Path, Node> forcedNames = new TreeMap<>();
    private int stepsLeft = Integer.MAX_VALUE;

    MemoryDisk(Path root) {
        this.root = root.toAbsolutePath();
    }

    /** From now on so many changes succeed; the next is cut short, and no other follows. */
    void failAfter(int changes) {
        stepsLeft = changes;
    }

    boolean hasFailed() {
        return stepsLeft < 0;
    }

    /** The disk as it is found when power comes back. */
    MemoryDisk afterPowerLoss(Random chance) {
        MemoryDisk found = new MemoryDisk(root);
        TreeMap<Path, Node> survived = new TreeMap<>(forcedNames);
        names.forEach((path, node) -> {
            if (chance.nextBoolean()) {
                survived.put(path, node);
            }
        });
        forcedNames.forEach((path, node) -> {
            if (!names.containsKey(path) && chance.nextBoolean()) {
                survived.remove(path);
            }
        });
        survived.forEach((path, node) -> {
            if (isReachable(path, survived)) {
                Node kept = node.isDirectory() ? node : new Node(node.afterPowerLoss(chance));
                found.names.put(path, kept);
                found.forcedNames.put(path, kept);
            }
        });
        return found;
    }

    /** The disk as another process finds it when this one has died: everything done is seen. */
    MemoryDisk afterProcessDeath() {
        MemoryDisk found = new MemoryDisk(root);
        found.names.putAll(names);
        found.forcedNames.putAll(forcedNames);
        return found;
    }

    private boolean isReachable(Path path, Map<Path, Node> survived) {
        for (Path up = path.getParent(); !up.equals(root); up = up.getParent()) {
            if (!survived.containsKey(up)) {
                return false;
            }
        }
        return true;
    }

    private void step() throws IOException {
        if (stepsLeft-- <= 0) {
            stepsLeft = -1;
            throw new IOException("power lost");
        }
    }

    @Override
    public byte[] read(Path file, int limit) throws IOException {
        byte[] content = names.get(file).content;
        if (content.length > limit) {
            throw new IOException("longer than " + limit);
        }
        return content.clone();
    }

    @Override
    public boolean exists(Path file) {
        return names.containsKey(file);
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        step();
        names.put(directory, Node.DIRECTORY);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        if (stepsLeft <= 0) {
            names.put(file, new Node(new byte[0], Arrays.copyOf(content, content.length / 2)));
        }
        step();
        names.put(file, new Node(new byte[0], content.clone()));
    }

    @Override
    public void force(Path path) throws IOException {
        step();
        Node node = names.get(path);
        if (node != null && !node.isDirectory()) {
            node.forced = node.content;
            return;
        }
        forcedNames.keySet().removeIf(name -> name.getParent().equals(path) && !names.containsKey(name));
        names.forEach((name, named) -> {
            if (name.getParent().equals(path)) {
                forcedNames.put(name, named);
            }
        });
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step();
        names.put(to, names.remove(from));
    }

    @Override
    public void deleteDirectory(Path directory) throws IOException {
        step();
        names.keySet().removeIf(name -> name.startsWith(directory));
    }

    /** A file, or a directory. */
    private static final class Node {
        static final Node DIRECTORY = new Node(new byte[0]);

        private final byte[] content;
        private byte[] forced;

        Node(byte[] content) {
            this(content, content);
        }

        Node(byte[] forced, byte[] content) {
            this.forced = forced;
            this.content = content;
        }

        boolean isDirectory() {
            return this == DIRECTORY;
        }

        byte[] afterPowerLoss(Random chance) {
            if (content == forced || chance.nextInt(3) == 0) {
                return forced;
            }
            return chance.nextBoolean() ? content : Arrays.copyOf(content, chance.nextInt(content.length + 1));
        }
    }
}
