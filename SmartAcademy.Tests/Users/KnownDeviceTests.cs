using System.Net;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Web.Users;

namespace SmartAcademy.Tests.Users;

public sealed class KnownDeviceTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_stranger_does_not_lock_out_the_owner_on_a_known_device()
    {
        await app.AddUserAsync("owner@school.example", Role.Staff, app.School.Id);
        var known = await app.SignedInAsAsync("owner@school.example", TestApp.Password);
        for (var attempt = 0; attempt < 6; attempt++)
        {
            using var wrong = await app.Visitor().SignInAsync("owner@school.example", "wrong");
        }

        using var stranger = await app.Visitor().SignInAsync("owner@school.example", TestApp.Password);
        using var owner = await known.SignInAsync("owner@school.example", TestApp.Password);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Found), (stranger.StatusCode, owner.StatusCode));
    }

    [Fact]
    public async Task A_known_device_has_its_own_five_tries_and_no_more()
    {
        await app.AddUserAsync("device@school.example", Role.Staff, app.School.Id);
        var known = await app.SignedInAsAsync("device@school.example", TestApp.Password);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await known.SignInAsync("device@school.example", "wrong");
        }

        using var right = await known.SignInAsync("device@school.example", TestApp.Password);

        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Fact]
    public async Task A_forged_device_cookie_is_a_device_that_nobody_knows()
    {
        var visitor = app.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("Cookie", $"{KnownDevices.CookieName}=CfDJ8forged");

        using var answer = await visitor.SignInAsync(TestApp.LoginOf(Role.Security), TestApp.Password);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }
}
