using Microsoft.Playwright;
using SmartAcademy.Domain.Users;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Journeys;

/// <summary>The sign-in page asks for a passkey by itself, and again when its button is pressed.</summary>
public sealed class PasskeyOfferTests(Portal portal, Browser browser)
{
    /// <summary>A browser that answers when it is told to, even questions that were withdrawn, and a form that only notes what it would send.</summary>
    private const string Puppet = """
        const answers = [];
        PublicKeyCredential.isConditionalMediationAvailable = async () => true;
        navigator.credentials.get = () => new Promise(answer => document.body.dataset.asked = answers.push(answer));
        HTMLFormElement.prototype.submit = function () {
            document.body.dataset.sent = (document.body.dataset.sent ?? '') + this.elements.credential.value;
        };
        window.answer = (question, words) => answers[question](words);
        """;

    [Fact]
    public async Task The_browsers_own_offer_signs_in_without_a_press()
    {
        await using var teacher = await browser.OpenAsync(portal, Screen.Desktop);
        var device = await PasskeyDevice.PlugInAsync(teacher.Page);
        await teacher.SignInAsync(await portal.AddPersonAsync(Role.Teacher));
        await teacher.Page.GotoAsync("/account/passkeys");
        await teacher.Page.FillAsync("#passkey-name", "Phone");
        await teacher.Page.FillAsync("#passkey-password", Portal.Password);
        await device.MakeAsync(() => teacher.Page.ClickAsync("form[data-passkey=make] button[type=submit]"));
        await teacher.Page.WaitForURLAsync("**/account/passkeys?done=*");
        await teacher.SignOutAsync();
        // The page one lands on asks as well; its question must not take the finger meant for the next.
        await teacher.Page.GotoAsync("/account/forgot");

        await device.ShowAsync(() => teacher.Page.GotoAsync("/account/sign-in"));

        await teacher.Page.WaitForURLAsync(portal.Address.ToString());
    }

    [Fact]
    public async Task Only_the_answer_to_the_last_question_is_sent_and_only_once()
    {
        await using var visitor = await browser.OpenAsync(portal, Screen.Desktop);
        await visitor.Page.AddInitScriptAsync(Puppet);
        await visitor.Page.GotoAsync("/account/sign-in");
        var body = visitor.Page.Locator("body");
        await Assertions.Expect(body).ToHaveAttributeAsync("data-asked", "1");
        await visitor.Page.ClickAsync("form[data-passkey=use] button");
        await Assertions.Expect(body).ToHaveAttributeAsync("data-asked", "2");

        await visitor.Page.EvaluateAsync("answer(0, 'offered')");
        await visitor.Page.EvaluateAsync("answer(1, 'pressed')");
        await Assertions.Expect(body).ToHaveAttributeAsync("data-sent", "\"pressed\"");
        await visitor.Page.ClickAsync("form[data-passkey=use] button");

        await Assertions.Expect(body).ToHaveAttributeAsync("data-asked", "2");
        Assert.Empty(visitor.Complaints);
    }
}
