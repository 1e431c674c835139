"""Evidence: bundle, manifest, journal chain, WARC and WACZ, verification, case file."""
