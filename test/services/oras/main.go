// Reads an OCI image layout with oras-go, as `oras` and Kubernetes tooling do: resolves the tag, copies it with its
// referrers into a fresh layout, and prints what it found as JSON.
package main

import (
	"context"
	"encoding/json"
	"os"

	ocispec "github.com/opencontainers/image-spec/specs-go/v1"
	"oras.land/oras-go/v2"
	"oras.land/oras-go/v2/content/oci"
	"oras.land/oras-go/v2/registry"
)

type found struct {
	Digest    string   `json:"digest"`
	MediaType string   `json:"mediaType"`
	Layers    []string `json:"layers"`
	Referrers []string `json:"referrers"`
	Copied    string   `json:"copied"`
}

func must(err error) {
	if err != nil {
		os.Stderr.WriteString(err.Error() + "\n")
		os.Exit(1)
	}
}

func main() {
	ctx := context.Background()
	source, err := oci.New(os.Args[1])
	must(err)
	target, err := oci.New(os.Args[3])
	must(err)
	descriptor, err := source.Resolve(ctx, os.Args[2])
	must(err)
	reader, err := source.Fetch(ctx, descriptor)
	must(err)
	var manifest ocispec.Manifest
	must(json.NewDecoder(reader).Decode(&manifest))
	result := found{Digest: descriptor.Digest.String(), MediaType: descriptor.MediaType}
	for _, layer := range manifest.Layers {
		result.Layers = append(result.Layers, layer.Annotations[ocispec.AnnotationTitle])
	}
	referrers, err := registry.Referrers(ctx, source, descriptor, "")
	must(err)
	for _, referrer := range referrers {
		result.Referrers = append(result.Referrers, referrer.ArtifactType)
	}
	copied, err := oras.ExtendedCopy(ctx, source, os.Args[2], target, "copied", oras.DefaultExtendedCopyOptions)
	must(err)
	result.Copied = copied.Digest.String()
	must(json.NewEncoder(os.Stdout).Encode(result))
}
