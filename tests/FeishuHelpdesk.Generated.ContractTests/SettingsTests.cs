namespace FeishuHelpdesk.ContractTests;

/// <summary>What is wrong with a setting is said before anything is sent.</summary>
public sealed class SettingsTests(WireMockFixture wireMock) : IClassFixture<WireMockFixture>
{
    public static MatrixTheoryData<string, string?> UnusableCredentials { get; } = new(
        [nameof(FeishuHelpdeskOptions.AppId), nameof(FeishuHelpdeskOptions.AppSecret), nameof(FeishuHelpdeskOptions.HelpdeskId), nameof(FeishuHelpdeskOptions.HelpdeskToken)],
        [null, "", " ", "sec-ret\r\nX-Injected: 1", "sec-ret ", "sec-rét"]);

    [Theory]
    [MemberData(nameof(UnusableCredentials))]
    public void A_credential_that_is_missing_or_unusable_is_named(string setting, string? value)
    {
        var options = wireMock.Options("unusable-credential");
        typeof(FeishuHelpdeskOptions).GetProperty(setting)!.SetValue(options, value);
        AssertRefused(options, setting, "unusable-credential");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not a URL")]
    [InlineData("open.feishu.cn/open-apis")]
    [InlineData("/open-apis")]
    [InlineData("ftp://127.0.0.1/open-apis")]
    [InlineData("file:///open-apis")]
    [InlineData("mailto:someone@example.org")]
    [InlineData("http://open.feishu.cn/open-apis")]
    [InlineData("http://127.0.0.1.example.org/open-apis")]
    [InlineData("http://192.168.0.1/open-apis")]
    [InlineData("https://user:sec-ret@open.feishu.cn/open-apis")]
    [InlineData("https://sec-ret@open.feishu.cn/open-apis")]
    [InlineData("https://open.feishu.cn/open-apis?token=sec-ret")]
    [InlineData("https://open.feishu.cn/open-apis#sec-ret")]
    [InlineData("https://open.feishu.cn")]
    public void A_base_address_that_cannot_be_used_is_named(string? address)
    {
        var options = wireMock.Options("unusable-address");
        options.BaseAddress = address is null ? null! : new Uri(address, UriKind.RelativeOrAbsolute);
        AssertRefused(options, nameof(FeishuHelpdeskOptions.BaseAddress), "unusable-address");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_timeout_that_is_no_time_is_named(int milliseconds)
    {
        var options = wireMock.Options("unusable-timeout");
        options.Timeout = TimeSpan.FromMilliseconds(milliseconds);
        AssertRefused(options, nameof(FeishuHelpdeskOptions.Timeout), "unusable-timeout");
    }

    [Fact]
    public void No_options_are_refused() =>
        Assert.Throws<ArgumentNullException>(() => FeishuHelpdeskClientFactory.Create(null!));

    [Fact]
    public void A_handler_that_follows_redirects_is_refused()
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = true };
        Assert.Throws<ArgumentException>(() => FeishuHelpdeskClientFactory.Create(wireMock.Options("redirecting-handler"), handler));
    }

    private void AssertRefused(FeishuHelpdeskOptions options, string setting, string @case)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(() => FeishuHelpdeskClientFactory.Create(options));
        Assert.Contains(setting, exception.Message, StringComparison.Ordinal);
        foreach (var secret in (string[])[.. Credentials.Secrets, "sec-r"])
            Assert.DoesNotContain(secret, exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(wireMock.Requests(@case));
    }
}
