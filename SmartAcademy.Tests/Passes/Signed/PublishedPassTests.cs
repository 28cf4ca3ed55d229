using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Domain.Students;
using SmartAcademy.Tests.Access;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Passes.Signed;

public sealed class PublishedPassTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_without_a_connection_checks_a_code_with_what_is_published_and_nothing_else()
    {
        var (school, gate) = await OpenAsync();
        var (token, pass, _) = await gate.NewPassAsync();
        var text = (await SignerAsync(school)).Sign(SignedPass.Of(pass, token, "Ayesha", "Seven B")).Text;

        var code = SignedCode.Read(text)!;
        var keys = await ReadAsync(await GetAsync($"/api/v1/schools/{code.Pass.SchoolId}/pass-keys"));
        var key = keys["keys"]!.AsArray().Single(key => (string?)key!["kid"] == $"{code.Pass.KeyNumber}")!;

        Assert.Equal(("EC", "P-256", "ES256"), ((string?)key["kty"], (string?)key["crv"], (string?)key["alg"]));
        Assert.True(code.IsSignedBy(new PassVerifyingKey(PointOf(key))));
        Assert.Equal(["alg", "crv", "kid", "kty", "use", "x", "y"], key.AsObject().Select(field => field.Key).Order());
    }

    [Fact]
    public async Task The_list_holds_what_is_stopped_by_reference_and_names_nobody()
    {
        var (school, gate) = await OpenAsync();
        await SignerAsync(school);
        var (_, good, _) = await gate.NewPassAsync();
        var (_, revoked, _) = await gate.NewPassAsync(pass => pass.Revoke(null, "stolen", DateTimeOffset.UtcNow));
        var (_, off, _) = await gate.NewPassAsync(pass => pass.Deactivate("fees", TestGate.Tomorrow));
        var (_, left, student) = await gate.NewPassAsync(student: student => student.BecomeStatus(StudentStatus.Suspended));
        var (_, gone, _) = await gate.NewPassAsync(pass => pass.Revoke(null, "old", DateTimeOffset.UtcNow), expires: TestGate.Tomorrow.AddDays(-9));
        var other = await TestGate.MakeAsync(app.Database, app.OtherSchool);
        var (_, foreign, _) = await other.NewPassAsync(pass => pass.Revoke(null, "x", DateTimeOffset.UtcNow));

        using var answer = await GetAsync(ListOf(school));
        var body = await answer.Content.ReadAsStringAsync(Ct);
        var list = await VerifiedAsync(school, JsonNode.Parse(body)!);

        var listed = list["passes"]!.AsArray().Select(reference => (string?)reference).ToList();
        Assert.Equal(new[] { revoked, off, left }.Select(pass => PassReference.Of(pass.TokenHash)).Order(StringComparer.Ordinal), listed);
        Assert.DoesNotContain(PassReference.Of(good.TokenHash), listed);
        Assert.DoesNotContain(PassReference.Of(gone.TokenHash), listed);
        Assert.DoesNotContain(PassReference.Of(foreign.TokenHash), listed);
        Assert.Equal((school.Id, null), ((Guid?)list["iss"], (long?)list["issuedBefore"]));
        foreach (var secret in new[] { "Ayesha", "stolen", revoked.Number, student.Id.ToString(), revoked.Id.ToString() })
        {
            Assert.DoesNotContain(secret, list.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void The_reference_of_the_published_example_is_that_of_the_document() =>
        Assert.Equal("329b54d18cdab98e055ad8b3", PassReference.Of(SignedCode.Read(KnownCode.Text)!.Pass.Secret.Hash()));

    [Fact]
    public async Task An_unchanged_list_is_not_sent_again_and_a_changed_one_is()
    {
        var (school, gate) = await OpenAsync();
        await SignerAsync(school);
        foreach (var address in new[] { ListOf(school), $"/api/v1/schools/{school.Id}/pass-keys" })
        {
            using var first = await GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            Assert.True(first.Headers.CacheControl is { Public: true, MaxAge.TotalSeconds: >= 60 });
            using var again = await GetAsync(address, first.Headers.ETag);
            Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag), (again.StatusCode, again.Headers.ETag));
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(Ct));
            using var other = await GetAsync(address, new EntityTagHeaderValue("\"other\"", isWeak: true));
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }

        using var before = await GetAsync(ListOf(school));
        await gate.NewPassAsync(pass => pass.Revoke(null, "lost", DateTimeOffset.UtcNow));
        using var after = await GetAsync(ListOf(school), before.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task A_school_that_signed_nothing_has_no_list_and_one_that_is_not_there_has_no_keys()
    {
        var school = await TestSchool.MakeAsync(app.Database);
        using var keys = await GetAsync($"/api/v1/schools/{school.Id}/pass-keys");
        Assert.Equal("""{"keys":[]}""", await keys.Content.ReadAsStringAsync(Ct));
        foreach (var address in new[] { ListOf(school), $"/api/v1/schools/{Guid.NewGuid()}/pass-keys", $"/api/v1/schools/{Guid.NewGuid()}/revoked-passes" })
        {
            using var answer = await GetAsync(address);
            await GateClient.ProblemAsync(answer, 404, "not_found");
        }
    }

    [Fact]
    public async Task A_retired_key_is_no_longer_published_and_the_list_is_signed_by_the_newest()
    {
        var (school, _) = await OpenAsync();
        await SignerAsync(school);
        var admin = Actors.Admin(school.Id);
        var service = app.Services.GetRequiredService<PassKeyService>();
        Assert.Equal(2, (await service.MakeNextAsync(admin, 1, Ct)).Value);
        Assert.Equal(["1", "2"], await KeyIdsAsync(school));
        var overview = await app.Services.GetRequiredService<PassKeyQueries>().ReadAsync(admin, Ct);
        Assert.False((await service.RetireAsync(admin, overview!.Keys.Single(key => key.Number == 1).Id, anyway: false, Ct)).IsRefused);
        Assert.Equal(["2"], await KeyIdsAsync(school));
        using var list = await GetAsync(ListOf(school));
        await VerifiedAsync(school, await ReadAsync(list));
    }

    private async Task<string[]> KeyIdsAsync(TestSchool school)
    {
        using var answer = await GetAsync($"/api/v1/schools/{school.Id}/pass-keys");
        return [.. (await ReadAsync(answer))["keys"]!.AsArray().Select(key => (string)key!["kid"]!)];
    }

    /// <summary>The list, after its signature was checked over the bytes as they came.</summary>
    private async Task<JsonNode> VerifiedAsync(TestSchool school, JsonNode signed)
    {
        var (head, payload) = ((string)signed["protected"]!, (string)signed["payload"]!);
        var header = JsonNode.Parse(Base64Url.DecodeFromChars(head))!;
        using var keys = await GetAsync($"/api/v1/schools/{school.Id}/pass-keys");
        var key = (await ReadAsync(keys))["keys"]!.AsArray().Single(key => (string?)key!["kid"] == (string?)header["kid"])!;
        var message = Encoding.ASCII.GetBytes($"{head}.{payload}");
        var signature = Base64Url.DecodeFromChars((string)signed["signature"]!);
        Assert.True(new PassVerifyingKey(PointOf(key)).IsGood(message, signature));
        message[^5] ^= 1;
        Assert.False(new PassVerifyingKey(PointOf(key)).IsGood(message, signature));
        return JsonNode.Parse(Base64Url.DecodeFromChars(payload))!;
    }

    private async Task<(TestSchool School, TestGate Gate)> OpenAsync()
    {
        var school = await TestSchool.MakeAsync(app.Database);
        return (school, await TestGate.MakeAsync(app.Database, school));
    }

    private Task<PassSigner> SignerAsync(TestSchool school) => app.Services.GetRequiredService<PassSigners>().OfAsync(school.Id, Ct);

    private async Task<HttpResponseMessage> GetAsync(string address, EntityTagHeaderValue? seen = null)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, address);
        if (seen is not null)
        {
            question.Headers.IfNoneMatch.Add(seen);
        }

        return await app.Visitor().Client.SendAsync(question, Ct);
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!;

    private static string ListOf(TestSchool school) => $"/api/v1/schools/{school.Id}/revoked-passes";

    private static byte[] PointOf(JsonNode key) =>
        [.. Base64Url.DecodeFromChars((string)key["x"]!), .. Base64Url.DecodeFromChars((string)key["y"]!)];
}
