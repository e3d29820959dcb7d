package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quayside.engine.docker.Dockerfile.Instruction;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DockerfileTest {
    @Test
    void instructionsAreFoundAmongCommentsContinuationsAndHereDocuments() {
        var file = Dockerfile.parse("""
                # syntax=docker/dockerfile:1
                ARG TAG=1

                FROM nginx:$TAG as web
                RUN echo a \\
                    # a comment within

                    && echo b
                COPY <<EOF /x
                RUN not an instruction
                EOF
                run true
                """);

        assertThat(file.instructions())
                .extracting(Instruction::line, Instruction::keyword)
                .containsExactly(
                        tuple(2, "ARG"), tuple(4, "FROM"), tuple(5, "RUN"), tuple(9, "COPY"), tuple(12, "RUN"));
        assertThat(file.lineOfStep(5, "RUN true")).isEqualTo(12);
        assertThat(file.lineOfStep(5, "COPY a b")).isZero();
        assertThat(file.lineOfStep(6, "RUN true")).isZero();
    }

    @Test
    void anotherEscapeCharacterIsHeeded() {
        var file = Dockerfile.parse("# escape=`\nFROM a\nCOPY a c:\\\nRUN b `\n c\nRUN d");

        assertThat(file.instructions()).extracting(Instruction::line).containsExactly(2, 3, 4, 6);
    }

    @Test
    void theImagesThatABuildStartsFromAreNamed() {
        var file = Dockerfile.parse("""
                ARG BASE=r.example/base
                ARG TAG
                FROM --platform=linux/amd64 ${BASE}:${TAG:-2} AS Build
                FROM scratch
                COPY --from=build /a /a
                COPY --from=0 /a /a
                COPY --from=other.example/tools:1 /b /b
                """);

        assertThat(file.baseImages(Map.of())).containsExactly("r.example/base:2", "other.example/tools:1");
        assertThat(file.baseImages(Map.of("TAG", "7", "BASE", "x"))).startsWith("x:7");
    }
}
