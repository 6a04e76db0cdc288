# The simulator of Confluence with the Scroll Exporter, for trying things out. It is compiled with the
# tests, so its image is made of compiled tests and of the libraries that tests use.
#
#   docker build -f docker/simulator.Dockerfile -t scroll-export-simulator .
FROM maven:3.9.11-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY src src
# The engine and the connector runtime stay out, which halves the image: the simulator knows neither.
RUN --mount=type=cache,target=/root/.m2 \
    mvn --batch-mode --no-transfer-progress test-compile \
      org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
      -DincludeScope=test \
      -DexcludeGroupIds=io.camunda,io.camunda.connector,org.rocksdb,io.grpc,io.netty,org.springframework,org.springframework.boot \
      -DoutputDirectory=target/lib

FROM eclipse-temurin:25.0.1_8-jre
LABEL org.opencontainers.image.title="Simulator of Confluence with the Scroll Exporter" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /simulator
COPY --from=build /build/target/lib lib
COPY --from=build /build/target/test-classes test-classes
USER 10001:10001
EXPOSE 8090
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-cp", "test-classes:lib/*", "io.scrollexport.simulator.SimulatorMain"]
CMD ["--port", "8090", "--address", "0.0.0.0", "--export-seconds", "15"]
