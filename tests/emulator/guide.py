"""The example of the partner guide, "Batch operations", as it stands there."""

EXAMPLE = """[
  {
    "advertiser_id": 549755885175,
    "name": "ACME Tools Campaign #1",
    "status": "ACTIVE",
    "lifetime_spend_cap": 1432744744,
    "daily_spend_cap": 1432744744,
    "order_line_id": 549755885175,
    "tracking_urls": {},
    "mobile_measurement_partner": "APPSFLYER",
    "measurement_partner_campaign_id": "549755885175",
    "objective_type": "AWARENESS"
  },
  {
    "advertiser_id": 549755885175,
    "name": "ACME Tools Campaign #2",
    "status": "ACTIVE",
    "lifetime_spend_cap": 1432744744,
    "daily_spend_cap": 1432744744,
    "order_line_id": 549755885175,
    "tracking_urls": {},
    "mobile_measurement_partner": "APPSFLYER",
    "measurement_partner_campaign_id": "549755885175",
    "objective_type": "AWARENESS"
  }
]
"""
