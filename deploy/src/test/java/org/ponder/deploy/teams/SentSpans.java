package org.ponder.deploy.teams;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Where traces are sent to, by OTLP over HTTP, on this machine. It reads as much of OTLP’s protobuf as it takes to see which span
 * belongs below which (opentelemetry/proto/trace/v1/trace.proto), and keeps everything as it came.
 */
final class SentSpans implements AutoCloseable {
    private final Queue<byte[]> requests = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    SentSpans() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", exchange -> {
            try (exchange) {
                requests.add(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
    }

    /** What the server has to be told to send its traces here. */
    Map<String, String> environment() {
        return Map.of(
                "OTEL_SDK_DISABLED", "false",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                "OTEL_BSP_SCHEDULE_DELAY", "100");
    }

    /** A part of what somebody did. */
    record SentSpan(String trace, String id, String parent, String name) {}

    List<SentSpan> all() {
        return requests.stream()
                .flatMap(request -> parts(request, 1).stream())
                .flatMap(resource -> parts(resource, 2).stream())
                .flatMap(scope -> parts(scope, 2).stream())
                .map(span -> new SentSpan(id(span, 1), id(span, 2), id(span, 4), text(span, 5)))
                .toList();
    }

    /** Every byte that was sent, each as a letter. */
    String everything() {
        StringBuilder all = new StringBuilder();
        requests.forEach(request -> all.append(new String(request, StandardCharsets.UTF_8)));
        return all.toString();
    }

    private static String id(byte[] message, int field) {
        return parts(message, field).stream()
                .map(HexFormat.of()::formatHex)
                .findFirst()
                .orElse("");
    }

    private static String text(byte[] message, int field) {
        return parts(message, field).stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    /** What a message has under a number, as far as it has a length. */
    private static List<byte[]> parts(byte[] message, int field) {
        List<byte[]> parts = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            long key = varint(in);
            switch ((int) (key & 7)) {
                case 0 -> varint(in);
                case 1 -> in.getLong();
                case 5 -> in.getInt();
                default -> {
                    byte[] part = new byte[(int) varint(in)];
                    in.get(part);
                    if (key >> 3 == field) {
                        parts.add(part);
                    }
                }
            }
        }
        return parts;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            value |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
