// Package slb starts the stub for Go tests: copy this file into your repository.
package slb

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

const ready = "SLB stub ready at "

// Stub is a running stub.
type Stub struct {
	URL string
}

// StartStub starts a stub on a free port and stops it at the end of the test. SLB_STUB_JAR names the jar.
func StartStub(t *testing.T) *Stub {
	t.Helper()
	jar := os.Getenv("SLB_STUB_JAR")
	if jar == "" {
		jar = "../../stubs/target/slb-stub.jar"
	}
	command := exec.Command("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar, "--port", "0")
	command.Stderr = os.Stderr
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := command.Process.Signal(syscall.SIGTERM); err != nil {
			t.Error(err)
		}
		if err := command.Wait(); err != nil {
			t.Error("the stub did not stop cleanly:", err)
		}
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || !strings.HasPrefix(line, ready) {
		t.Fatalf("the stub is not ready: %q, %v", line, err)
	}
	return &Stub{URL: strings.TrimSpace(strings.TrimPrefix(line, ready))}
}

// Arm makes the next calls of an operation receive a documented error.
func (s *Stub) Arm(t *testing.T, action, code string, times int) {
	t.Helper()
	body, err := json.Marshal(map[string]any{"action": action, "code": code, "times": times})
	if err != nil {
		t.Fatal(err)
	}
	reply, err := http.Post(s.URL+"/__admin/slb/arm", "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer reply.Body.Close()
	if reply.StatusCode != http.StatusOK {
		t.Fatal(fmt.Sprint("arming failed: ", reply.Status))
	}
}
