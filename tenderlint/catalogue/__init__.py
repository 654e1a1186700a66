"""The catalogue as data: rule files, vocabulary and regimes, loaded strictly and compiled once."""
