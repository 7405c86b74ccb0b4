# The suite and the stub in one image, for amd64 and arm64. Build the jar first:
#   mvn package -DskipTests
#   docker build -t slb-conformance .
#   docker buildx build --platform linux/amd64,linux/arm64 -t slb-conformance .
ARG BASE=eclipse-temurin:17-jre

FROM ${BASE} AS archive
WORKDIR /opt/slb
COPY features/target/slb-conformance.jar ./
# A class archive fits one Java, one architecture and one path of the jar only, so it is made here. A short run loads
# what any run loads.
RUN java -XX:ArchiveClassesAtExit=slb-conformance.jsa -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
      -jar /opt/slb/slb-conformance.jar verify --quiet --operation SetBackendServers --report /tmp/archive

FROM ${BASE}
LABEL org.opencontainers.image.title="slb-conformance" \
      org.opencontainers.image.description="Conformance suite and stub server for the Alibaba Cloud SLB API" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=archive /opt/slb /opt/slb
# Reports are written to the current folder; mount a folder of yours there.
RUN mkdir -p /reports && chown 10001:10001 /reports
WORKDIR /reports
USER 10001:10001
EXPOSE 8080
# Meant for the stub; a run of the suite ends by itself.
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080; printf 'GET /__admin/slb/state HTTP/1.0\\r\\n\\r\\n' >&3; read -r line <&3; [[ $line == *' 200 '* ]]"]
ENTRYPOINT ["java", "-XX:SharedArchiveFile=/opt/slb/slb-conformance.jsa", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", "/opt/slb/slb-conformance.jar"]
CMD ["stub", "--host", "0.0.0.0", "--port", "8080"]
